package cn.minxu.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Words;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.organisation.OrganisationImport;
import cn.minxu.organisation.UnitKind;
import cn.minxu.testing.Http;
import cn.minxu.testing.TestDistrict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 出借场地, a kind of case that a designer has drawn and no class knows: it calls 签订协议. */
@Component
@Scope("prototype")
class Room {

    static final String PROCESS = "letRoom";
    static final String DRAFT = Agreements.DRAFT;
    static final String SIGN = Agreements.SIGN;
    static final String ANSWER = Agreements.ANSWER;
    static final String USE = "userTask_useRoom";
    static final String OWNER = "zhang.san";

    final Desk desk;
    final JdbcClient jdbc;
    private final TestDistrict district;
    private final OrganisationImport imports;
    private final RepositoryService repository;
    private final CaseBook cases;
    private final Words words;
    private int port;

    Room(
            Desk desk,
            JdbcClient jdbc,
            TestDistrict district,
            OrganisationImport imports,
            RepositoryService repository,
            CaseBook cases,
            Words words) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.district = district;
        this.imports = imports;
        this.repository = repository;
        this.cases = cases;
        this.words = words;
    }

    Room at(int port) {
        this.port = port;
        district.ensure();
        desk.at(port);
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                == 0) {
            var files = new HashMap<String, String>();
            List.of("let-room.bpmn", "let-room-limit.dmn", "let-room.form", "use-room.form")
                    .forEach(name -> files.put(name, read(Path.of("src/test/resources/lend", name))));
            var answer = Http.staff(port, "chu.sheji").deploy(files);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        return this;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A social unit with people of these accounts. */
    String organisation(String name, String... accounts) {
        var rows = new StringBuilder("类型,名称,上级,账号,岗位,角色,初始密码\n社会单位," + name + ",示范区,,,,\n");
        for (String account : accounts) {
            rows.append("人员,%s的%s,%s,%s,负责人,经办,%s\n".formatted(name, account, name, account, TestDistrict.PASSWORD));
        }
        imports.run(rows.toString().getBytes(StandardCharsets.UTF_8));
        return district.id(UnitKind.ORGANISATION, name);
    }

    String unitOf(String user) {
        return district.unitOf(user);
    }

    /** @return a case whose text is to be drafted */
    long offered(String title) {
        return desk.start(PROCESS, OWNER, Map.of("title", title));
    }

    Http.Answer draft(long number, String title, String terms, String... units) {
        return desk.tryComplete(
                number,
                DRAFT,
                OWNER,
                Map.of("agreementTitle", title, "agreementTerms", terms, "agreementParties", list(units)));
    }

    /** @return a case whose text is to be signed by 测试甲社区 and these units */
    long drafted(String title, String... units) {
        long number = offered(title);
        var answer = draft(number, title, "场地免费借用一年。", units);
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        return number;
    }

    Http.Answer sign(long number, String user, Map<String, Object> form) {
        String task = desk.tasks(number, SIGN).stream()
                .filter(each -> holder(each).equals(unitOf(user)))
                .findFirst()
                .orElseThrow();
        return desk.as(user).post("/engine-rest/task/" + task + "/submit-form", Desk.json(form));
    }

    void signed(long number, String... users) {
        for (String user : users) {
            var answer = sign(number, user, Map.of("signing", "SIGNED"));
            assertThat(answer.status()).as(answer.body()).isLessThan(300);
        }
    }

    void declined(long number, String user, String reason) {
        var answer = sign(number, user, Map.of("signing", "DECLINED", "reason", reason));
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    private String holder(String task) {
        return jdbc.sql("select holder_id from minxu.deadline where stay = ?")
                .param(task)
                .query(String.class)
                .single();
    }

    String end(long number) {
        var end = cases.get(number).end();
        return end == null ? "" : words.outcome(end.outcome());
    }

    long version(long number, int version) {
        return jdbc.sql("select id from minxu.agreement where case_id = ? and version = ?")
                .params(number, version)
                .query(Long.class)
                .single();
    }

    List<String> results(long number) {
        return jdbc.sql(
                        "select version || ' ' || coalesce(result, 'OPEN') from minxu.agreement where case_id = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    Http.Answer page(String user, long number, int version) {
        return desk.as(user).get("/api/cases/" + number + "/agreements/" + version(number, version));
    }

    Http anonymous() {
        return Http.anonymous(port);
    }

    static String list(String... values) {
        return List.of(values).stream().map(each -> '"' + each + '"').toList().toString();
    }
}
