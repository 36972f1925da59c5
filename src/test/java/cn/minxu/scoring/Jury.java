package cn.minxu.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.document.SampleFiles;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.organisation.OrganisationImport;
import cn.minxu.organisation.UnitKind;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Scores over REST, as assessors' pages do it: for whatever kind of case calls the processes. */
@Component
@Scope("prototype")
public class Jury {

    public static final String SCORE = "userTask_scoreSheet";
    private static final ObjectMapper JSON = new ObjectMapper();

    public final Desk desk;
    private final TaskService tasks;
    private final TestDistrict district;
    private final OrganisationImport imports;

    Jury(Desk desk, TaskService tasks, TestDistrict district, OrganisationImport imports) {
        this.desk = desk;
        this.tasks = tasks;
        this.district = district;
        this.imports = imports;
    }

    public Jury at(int port) {
        district.ensure();
        desk.at(port);
        return this;
    }

    /** An organisation with so many people, {@code prefix1} and on. */
    public String organisation(String name, String prefix, int people) {
        var rows = new StringBuilder("类型,名称,上级,账号,岗位,角色,初始密码\n社会单位,%s,示范区,,,,\n".formatted(name));
        for (int i = 1; i <= people; i++) {
            rows.append("人员,%s第%d人,%s,%s%d,评估员,%s,%s\n"
                    .formatted(name, i, name, prefix, i, i == 1 ? "负责人" : "经办", TestDistrict.PASSWORD));
        }
        imports.run(rows.toString().getBytes(StandardCharsets.UTF_8));
        return district.id(UnitKind.ORGANISATION, name);
    }

    /** What somebody reads of how a case is scored. */
    public JsonNode scorings(long number, String reader) {
        Answer answer = desk.as(reader).get("/api/cases/" + number + "/scorings");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** The id of somebody's own open sheet. */
    public String sheet(long number, String assessor) {
        for (JsonNode panel : scorings(number, assessor)) {
            for (JsonNode sheet : panel.path("sheets")) {
                if (sheet.path("id").isTextual()) {
                    return sheet.path("id").asText();
                }
            }
        }
        throw new AssertionError("no open sheet of " + assessor);
    }

    /** One item of a sheet. */
    public Answer trySave(
            String sheet, String assessor, String indicator, String points, String remark, String... evidence) {
        return trySave(
                sheet,
                assessor,
                Map.of("indicator", indicator, "points", points, "remark", remark, "evidence", List.of(evidence)));
    }

    public Answer trySave(String sheet, String assessor, Map<String, Object> score) {
        return desk.as(assessor).post("/api/score-sheets/" + sheet + "/scores", json(score));
    }

    /** All items with so many per cent of their maximum. */
    public void fill(long number, String assessor, double percent) {
        String sheet = sheet(number, assessor);
        for (JsonNode line : lines(number, assessor, sheet)) {
            if (!line.path("heading").asBoolean()) {
                String points =
                        "%.2f".formatted(Double.parseDouble(line.path("maximum").asText()) * percent / 100);
                Answer saved = trySave(sheet, assessor, line.path("indicator").asText(), points, "评语");
                assertThat(saved.status()).as(saved.body()).isEqualTo(200);
            }
        }
    }

    private JsonNode lines(long number, String assessor, String sheet) {
        for (JsonNode panel : scorings(number, assessor)) {
            for (JsonNode each : panel.path("sheets")) {
                if (sheet.equals(each.path("id").asText())) {
                    return each.path("lines");
                }
            }
        }
        throw new AssertionError(sheet);
    }

    /** Fills in a sheet and submits it. */
    public void score(long number, String assessor, double percent) {
        fill(number, assessor, percent);
        Answer answer = submit(number, assessor, Map.of("interest", "NONE"));
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    public Answer submit(long number, String assessor, Map<String, Object> values) {
        return desk.as(assessor)
                .post("/engine-rest/task/" + task(number, SCORE, assessor).getId() + "/submit-form", Desk.json(values));
    }

    /** A task of his unit. */
    public Task task(long number, String step, String user) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(String.valueOf(number))
                .taskDefinitionKey(step)
                .taskCandidateGroup(district.unitOf(user))
                .includeAssignedTasks()
                .list();
        assertThat(open)
                .as(step + " of " + user + " in " + desk.waiting(number))
                .isNotEmpty();
        return open.get(0);
    }

    /** The id of a document that somebody has added to the case. */
    public String document(long number, String user, String name, int seed) {
        Answer answer = tryDocument(number, user, name, seed);
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        return answer.json().path("id").asText();
    }

    public Answer tryDocument(long number, String user, String name, int seed) {
        return desk.as(user)
                .send(
                        "POST",
                        "/api/cases/" + number + "/documents?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                        "application/octet-stream",
                        SampleFiles.pdf(seed));
    }

    /** The six of 1+6 to the second to seventh of an organisation, in their order. */
    public Map<String, Object> six(String prefix) {
        var given = new HashMap<String, Object>();
        var fields = List.of(
                "siteVisitor", "briefingListener", "documentReader", "interviewer", "workshopHost", "opinionGatherer");
        for (int i = 0; i < fields.size(); i++) {
            given.put(fields.get(i), prefix + (i + 2));
        }
        return given;
    }

    /** The steps of the six, in the same order. */
    public static List<String> sixSteps() {
        return List.of(
                "userTask_visitSite",
                "userTask_hearBriefing",
                "userTask_readDocuments",
                "userTask_interviewPeople",
                "userTask_holdWorkshop",
                "userTask_gatherOpinions");
    }

    /** What is submitted for a method. */
    public Map<String, Object> points(Object points, String... evidence) {
        var values = new HashMap<String, Object>();
        values.put("noInterest", true);
        values.put("points", points);
        values.put("remark", "已核实");
        if (evidence.length > 0) {
            values.put("evidence", new ArrayList<>(List.of(evidence)).toString().replaceAll("\\d+", "\"$0\""));
        }
        return values;
    }

    /** Appraises a case whose organisation has just been entrusted with it. */
    public void appraise(long number, String prefix, List<? extends Number> six, Number last) {
        desk.complete(number, "userTask_assignMethods", prefix + 1, six(prefix));
        for (int i = 0; i < 6; i++) {
            String user = prefix + (i + 2);
            String evidence = document(number, user, "证据" + i + ".pdf", (int) (number % 100_000) * 10 + i);
            desk.complete(number, sixSteps().get(i), user, points(six.get(i), evidence));
        }
        desk.complete(number, "userTask_synthesiseAppraisal", prefix + 1, points(last));
    }

    static String json(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
