package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.Labelled;
import cn.minxu.need.intake.ImportDesk;
import cn.minxu.need.intake.ImportJob;
import cn.minxu.organisation.OrganisationImport;
import cn.minxu.organisation.UnitKind;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 西炮台社区's small matters of 2021 from the file to their answers, judged, graded and evaluated as the file says they were. */
@MinxuTest
@DisplayName("A community's year of small matters")
class YearOfSmallMattersTest {

    private static final Path YEAR = Path.of("demo/year-2021");
    private static final String COMMUNITY = "西炮台社区";
    private static final String WORKER = "xipaotai.jingban";

    /** A row of the file of needs with what was decided on it. */
    private record Matter(Map<String, String> need, Map<String, String> decision, String line) {
        String grade() {
            return decision.get("档次");
        }

        EvaluationLevel level() {
            return Labelled.named(EvaluationLevel.values(), decision.get("满意度")).orElseThrow();
        }

        boolean dissatisfied() {
            return level().isNegative();
        }

        int days() {
            return Integer.parseInt(decision.get("办理工作日"));
        }
    }

    @Autowired
    ImportDesk imports;

    @Autowired
    OrganisationImport organisation;

    @Autowired
    TestDistrict district;

    @Autowired
    FormService forms;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    private final Instant newYear = Walks.instant("2022-01-04T09:00");
    private String community = "";
    private List<String> workerGroups = List.of();

    @AfterEach
    void reset() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    @Clause({"A-P1", "A-P2", "A-P11"})
    void is_answered_and_evaluated_and_nothing_is_lost() throws Exception {
        long began = System.nanoTime();
        organise();
        List<Matter> matters = matters();
        ClockUtil.setCurrentTime(Date.from(newYear));
        importOf(matters);
        Map<Matter, Long> numbers = numbers(matters);
        workerGroups = identity.createGroupQuery().groupMember(WORKER).list().stream()
                .map(Group::getId)
                .toList();

        for (Matter matter : matters) {
            complete(numbers.get(matter), "userTask_judgeNeed", HandleNeedTest.judged(matter.grade()));
        }
        for (Matter matter : byDays(matters)) {
            ClockUtil.setCurrentTime(Date.from(newYear.plus(Duration.ofDays(matter.days()))));
            handle(matter, numbers.get(matter));
        }
        ClockUtil.setCurrentTime(Date.from(newYear.plus(Duration.ofDays(20))));
        for (Matter matter : matters) {
            callBack(matter, numbers.get(matter));
        }

        allClosed(matters, numbers);
        LoggerFactory.getLogger(getClass())
                .info(
                        "a year of small matters: {} needs in {} s",
                        matters.size(),
                        (System.nanoTime() - began) / 1_000_000_000);
    }

    private void organise() throws IOException {
        district.ensure();
        organisation.run(Files.readAllBytes(YEAR.resolve("organisation.csv")));
        organisation.run("类型,名称,上级,账号,初始密码\n人员,某经办,%s,%s,%s\n"
                .formatted(COMMUNITY, WORKER, TestDistrict.PASSWORD)
                .getBytes(StandardCharsets.UTF_8));
        community = district.id(UnitKind.COMMUNITY, COMMUNITY);
    }

    private void importOf(List<Matter> matters) throws Exception {
        String file = Files.readAllLines(YEAR.resolve("needs.csv")).get(0) + "\n"
                + matters.stream().map(Matter::line).collect(Collectors.joining("\n"));
        long id;
        try (var content = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))) {
            id = imports.accept(content, "needs.csv", WORKER, community::equals);
        }
        ImportJob job = imports.job(id);
        for (int i = 0; i < 1200 && !job.ended(); i++) {
            Thread.sleep(100);
            job = imports.job(id);
        }
        assertThat(job.taken()).isEqualTo(matters.size());
        assertThat(job.refused()).isZero();
    }

    private void handle(Matter matter, long number) {
        if (!matter.grade().equals("C")) {
            complete(number, "userTask_handleMatter", Map.of("handlingOutcome", "SOLVED", "answer", answer(matter)));
            return;
        }
        complete(number, "userTask_planCycles", Map.of("plan", "每周上门辅导一次", "cycle", "WEEKLY", "endsOn", "2022-06-30"));
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(Long.toString(number)).list().stream()
                .flatMap(i -> management.createJobQuery().processInstanceId(i.getId()).list().stream())
                .forEach(job -> management.executeJob(job.getId()));
        complete(
                number,
                "userTask_performCycle",
                Map.of("answer", answer(matter), "handlingOutcome", "END", "reason", "学期已结束"));
    }

    private void callBack(Matter matter, long number) {
        var evaluated = new HashMap<String, Object>(Map.of(
                "callBackOutcome", "REACHED", "evaluationLevel", matter.level().name()));
        if (matter.dissatisfied()) {
            evaluated.put("opinion", "还没有彻底解决");
        }
        complete(number, "userTask_callBackResident", evaluated);
        if (matter.dissatisfied()) {
            complete(number, "userTask_redoMatter", Map.of("answer", answer(matter)));
            complete(
                    number,
                    "userTask_callBackResident",
                    Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED"));
        }
    }

    private void complete(long number, String step, Map<String, Object> values) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(Long.toString(number))
                .singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo(step);
        identity.setAuthentication(WORKER, workerGroups, List.of(community));
        forms.submitTaskForm(task.getId(), new HashMap<>(values));
        identity.clearAuthentication();
    }

    private void allClosed(List<Matter> matters, Map<Matter, Long> numbers) {
        assertThat(matters).hasSize(1090);
        assertThat(numbers.values()).doesNotHaveDuplicates();
        assertThat(counts("select subcategory, count(*) from minxu.need where community_id = ? group by 1"))
                .isEqualTo(Map.of("垃圾乱堆清运", 650L, "犬只扰民", 320L, "留守困境儿童教育", 120L));
        assertThat(counts("select coalesce(outcome, '未结'), count(*) from minxu.case where unit_id = ? group by 1"))
                .isEqualTo(Map.of("SOLVED", 1090L));
        assertThat(counts("select grade, count(*) from minxu.need where community_id = ? group by 1"))
                .isEqualTo(counted(matters, Matter::grade));
        assertThat(counts("""
                        select e.level, count(*) from minxu.evaluation e join minxu.need n on n.id = e.need_id
                        where n.community_id = ? and e.round = 0 group by 1"""))
                .isEqualTo(counted(matters, matter -> matter.level().name()));
        long redone = matters.stream().filter(Matter::dissatisfied).count();
        assertThat(redone).isPositive();
        assertThat(counts("""
                        select e.level, count(*) from minxu.evaluation e join minxu.need n on n.id = e.need_id
                        where n.community_id = ? and e.round = 1 group by 1""")).isEqualTo(Map.of("SATISFIED", redone));
        var answers = new TreeMap<Long, String>();
        jdbc.sql(
                        "select id, answer from minxu.need where community_id = ?"
                                + " and exists (select 1 from minxu.deadline p where p.case_id = need.id and p.step = 'promise' and p.due_at > registered_at)"
                                + " and answered_at is not null and id / 1000000 = to_char(registered_at at time zone 'Asia/Shanghai', 'YYYYMMDD')::bigint")
                .param(community)
                .query(row -> {
                    answers.put(row.getLong(1), row.getString(2));
                });
        var expected = new TreeMap<Long, String>();
        numbers.forEach((matter, number) -> expected.put(number, answer(matter)));
        assertThat(answers).as("number, promise and answer of each").isEqualTo(expected);
        assertThat(runtime.createProcessInstanceQuery().tenantIdIn(community).count())
                .as("nothing is left in the engine")
                .isZero();
        assertThat(counts("select 'open', count(*) from minxu.deadline d join minxu.need n on n.id = d.case_id"
                        + " where n.community_id = ? and d.closed_at is null"))
                .isEqualTo(Map.of("open", 0L));
    }

    private static String answer(Matter matter) {
        return "第 " + matter.need().get("序号") + " 件已办结";
    }

    private static Map<String, Long> counted(List<Matter> matters, Function<Matter, String> by) {
        return matters.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private Map<String, Long> counts(String sql) {
        var counts = new HashMap<String, Long>();
        jdbc.sql(sql).param(community).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    private Map<Matter, Long> numbers(List<Matter> matters) {
        var byPhone = new HashMap<String, Long>();
        jdbc.sql(
                        "select r.phone, n.id from minxu.need n join minxu.case_private r on r.case_id = n.id where n.community_id = ?")
                .param(community)
                .query(row -> {
                    byPhone.put(row.getString(1), row.getLong(2));
                });
        return matters.stream()
                .collect(Collectors.toMap(
                        Function.identity(), matter -> byPhone.get(matter.need().get("联系电话"))));
    }

    private static List<Matter> byDays(List<Matter> matters) {
        return matters.stream().sorted(Comparator.comparingInt(Matter::days)).toList();
    }

    private static List<Matter> matters() throws IOException {
        var decisions = rows("decisions.csv").stream().collect(Collectors.toMap(r -> r.get("序号"), r -> r));
        return rows("needs.csv").stream()
                .filter(need -> need.get("社区").equals(COMMUNITY))
                .map(need -> new Matter(need, decisions.get(need.get("序号")), need.get("line")))
                .filter(matter -> matter.decision().get("研判").equals("小事"))
                .toList();
    }

    /** The rows by the names of their columns; the file has no quotes. */
    private static List<Map<String, String>> rows(String file) throws IOException {
        var lines = Files.readAllLines(YEAR.resolve(file));
        String[] names = lines.get(0).replace("\uFEFF", "").split(",");
        var rows = new ArrayList<Map<String, String>>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            var row = new HashMap<String, String>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            row.put("line", line);
            rows.add(row);
        }
        return rows;
    }
}
