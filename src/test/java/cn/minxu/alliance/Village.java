package cn.minxu.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Words;
import cn.minxu.casework.document.SampleFiles;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.organisation.OrganisationImport;
import cn.minxu.organisation.UnitKind;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.TestDistrict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Founds alliances in the test district and lets enterprises join them, as people do it; each has a liaison. */
@Component
@Scope("prototype")
class Village {

    final Desk desk;
    private final TestDistrict district;
    private final OrganisationImport imports;
    private final ManagementService management;
    private final CaseBook cases;
    private final Words words;
    final JdbcClient jdbc;

    Village(
            Desk desk,
            TestDistrict district,
            OrganisationImport imports,
            ManagementService management,
            CaseBook cases,
            Words words,
            JdbcClient jdbc) {
        this.desk = desk;
        this.district = district;
        this.imports = imports;
        this.management = management;
        this.cases = cases;
        this.words = words;
        this.jdbc = jdbc;
    }

    Village at(int port) {
        district.ensure();
        desk.at(port);
        return this;
    }

    /** An enterprise whose liaison has this account. */
    String enterprise(String name, String liaison) {
        imports.run("""
                类型,名称,上级,账号,岗位,角色,初始密码
                社会单位,%1$s,示范区,,,,
                人员,%1$s联络员,%1$s,%2$s,联络员,经办,%3$s
                """.formatted(name, liaison, TestDistrict.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return district.id(UnitKind.ORGANISATION, name);
    }

    /** A community whose secretary has this account. */
    String community(String name, String secretary) {
        imports.run("""
                类型,名称,上级,账号,岗位,角色,初始密码
                社区,%1$s,测试西街道,,,,
                人员,%1$s书记,%1$s,%2$s,社区书记,负责人,%3$s
                """.formatted(name, secretary, TestDistrict.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return district.community(name);
    }

    String unitOf(String user) {
        return district.unitOf(user);
    }

    /** @return the number of the alliance's file */
    long founded(String secretary) {
        long number = desk.start("foundAlliance", secretary, Map.of("title", "红心党建联盟", "purpose", "共建共治"));
        agree(number, "userTask_confirmFounding", secretary);
        return number;
    }

    long asked(String liaison, String community) {
        return desk.start(
                "joinAlliance",
                liaison,
                Map.of("alliance", community, "partyOrganisation", "企业党支部", "offer", "法律咨询、义诊"));
    }

    long joined(String liaison, String secretary) {
        long number = asked(liaison, unitOf(secretary));
        agree(number, "userTask_considerApplication", secretary);
        attach(number, secretary);
        sign(number, secretary, today());
        return number;
    }

    String today() {
        return org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime()
                .toInstant()
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .toString();
    }

    void sign(long number, String secretary, String day) {
        var answer = trySign(number, secretary, day);
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    Answer trySign(long number, String secretary, String day) {
        return desk.tryComplete(
                number, "userTask_signAgreement", secretary, Map.of("signedOn", day, "terms", "共享场地，每季度轮值一次"));
    }

    void attach(long number, String user) {
        var answer = desk.as(user)
                .send(
                        "POST",
                        "/api/cases/" + number + "/documents?name="
                                + URLEncoder.encode("协议.pdf", StandardCharsets.UTF_8),
                        "application/octet-stream",
                        SampleFiles.pdf((int) (number % 1_000_000)));
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    void agree(long number, String step, String user) {
        desk.complete(number, step, user, Map.of("reviewOutcome", "AGREED"));
    }

    void disagree(long number, String step, String user) {
        desk.complete(number, step, user, Map.of("reviewOutcome", "DISAGREED", "reason", "材料不全"));
    }

    /** Lets a schedule's timer fire. */
    void fire(String schedule) {
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey(schedule)
                .singleResult()
                .getId());
    }

    String end(long number) {
        var end = cases.get(number).end();
        return end == null ? "" : words.outcome(end.outcome());
    }

    String refusal(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        return answer.body();
    }

    /** Units on duty in the months of a year, as the rota has them. */
    List<String> rota(String community, String since, int months) {
        return jdbc.sql("""
                        select minxu.unit_names(units) from minxu.alliance_rota where alliance = ? and month >= ?::date order by month limit ?""")
                .params(community, since, months)
                .query(String.class)
                .list();
    }

    /** Numbers of the cases of a kind in a community, in their order. */
    List<Long> registered(String kind, String community) {
        return jdbc.sql("select id from minxu.case where kind = ? and unit_id = ? order by id")
                .params(kind, community)
                .query(Long.class)
                .list();
    }

    static String list(String... values) {
        return java.util.Arrays.stream(values)
                .map(each -> '"' + each + '"')
                .toList()
                .toString();
    }
}
