package cn.minxu.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Crowd;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.OwnApplication;
import cn.minxu.testing.TestDatabase;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Unique;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Two nodes, each a JVM of its own, on one database are one system; one of them dies in the end. */
@Tag(OwnApplication.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesTest {

    private static final int DEADLINES = 300;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String IMPORT = "序号,登记时间,来源渠道,社区,网格,大类,小类,诉求内容,地点,诉求人,联系电话\n";

    private SingleConnectionDataSource connection;
    private JdbcClient jdbc;
    private NodeProcess one;
    private NodeProcess two;

    @BeforeAll
    void two_nodes_start_at_once_on_an_empty_database() throws Exception {
        String database = TestDatabase.fresh("nodes");
        connection = new SingleConnectionDataSource(database, "postgres", "", true);
        jdbc = JdbcClient.create(connection);
        // few at a time, so that both nodes get their share of what is due
        String[] settings = {
            "--camunda.bpm.job-execution.max-jobs-per-acquisition=20",
            "--camunda.bpm.job-execution.queue-capacity=4",
            // awake often, or one sets all marks before the other has looked
            "--camunda.bpm.job-execution.wait-time-in-millis=50",
            "--camunda.bpm.job-execution.max-wait=50"
        };
        one = NodeProcess.start("node1", database, settings);
        two = NodeProcess.start("node2", database, settings);
        one.awaitReady();
        two.awaitReady();
        var imported = one.admin().send("POST", "/api/organisation/import", "text/csv", TestDistrict.file());
        assertThat(imported.status()).as(imported.body()).isEqualTo(200);
        // who set which mark
        jdbc.sql("""
                create table set_by (deadline bigint, level integer, node text);
                create function note_set_by() returns trigger language plpgsql as $$
                begin
                  insert into public.set_by values (new.deadline_id, new.level, current_setting('application_name'));
                  return new;
                end $$;
                create trigger note_set_by after insert on minxu.mark for each row execute function note_set_by()""").update();
    }

    @AfterAll
    void stop() throws InterruptedException {
        one.kill();
        two.kill();
        connection.destroy();
    }

    @Test
    @Order(1)
    void nothing_was_made_twice_at_the_start() {
        assertThat(number("select count(*) from act_re_deployment")).isEqualTo(1);
        assertThat(number("select max(version_) from act_re_procdef")).isEqualTo(1);
        assertThat(number("select count(*) - count(distinct name_) from act_ru_filter"))
                .isZero();
        assertThat(number(
                        "select count(*) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database()) and classid = "
                                + Seats.NODE))
                .as("both sit")
                .isEqualTo(2);
    }

    @Test
    @Order(2)
    void a_need_is_registered_at_one_node_and_handled_at_the_other() {
        String need = register(one.staff("zhang.san"), "测试甲社区");
        assertThat(two.staff("zhang.san").get("/api/needs/" + need).text("number"))
                .isEqualTo(need);
        String task = task(two, need);
        var claimed = two.staff("zhang.san").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"zhang.san\"}");
        assertThat(claimed.status()).as(claimed.body()).isEqualTo(204);
        judge(two, task);
        assertThat(one.staff("zhang.san")
                        .get("/engine-rest/task?maxResults=5&processInstanceBusinessKey=" + need)
                        .json()
                        .get(0)
                        .path("taskDefinitionKey")
                        .asText())
                .isEqualTo("userTask_handleMatter");
    }

    @Test
    @Order(3)
    void a_changed_organisation_is_known_to_the_other_node_soon() {
        // it has it in memory
        register(two.staff("zhang.san"), "测试甲社区");
        var file =
                "类型,名称,上级,账号,角色,初始密码\n社区,测试戊社区,测试东街道,,,\n人员,新人,测试戊社区,xin.ren,经办,%s\n".formatted(TestDistrict.PASSWORD);
        var imported =
                one.admin().send("POST", "/api/organisation/import", "text/csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.body()).isEqualTo(200);
        within(
                SOON,
                "the new community takes needs at the other node",
                () -> post(two.staff("xin.ren"), "测试戊社区").status() == 201);
    }

    @Test
    @Order(4)
    void a_notice_is_known_to_the_other_node_soon() {
        assertThat(provisional(two)).isTrue();
        var notice = two.admin()
                .get("/api/calendar/2027")
                .body()
                .replaceFirst("\"source\":\"[^\"]*\"", "\"source\":\"测试通知\"")
                .getBytes(StandardCharsets.UTF_8);
        var loaded = one.admin().send("PUT", "/api/calendar/2027", "application/json", notice);
        assertThat(loaded.status()).as(loaded.body()).isEqualTo(200);
        within(SOON, "the other node reckons with it", () -> !provisional(two));
    }

    @Test
    @Order(5)
    void a_changed_table_holds_at_the_other_node_soon() throws IOException {
        var before = due(judged(two));
        var limits = Files.readString(Path.of("processes/need/step-limit.dmn"))
                .replaceAll("(outputEntry_handleMatter_gradeA_limitAmount\">\\s*<text>)1(</text>)", "$19$2");
        var deployed = one.admin().deploy(Map.of("step-limit.dmn", limits));
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        within(
                SOON,
                "a step that opens at the other node has the new limit",
                () -> due(judged(two)).isAfter(before.plusDays(5)));
    }

    @Test
    @Order(5)
    void the_same_process_deployed_at_both_nodes_at_once_becomes_a_version_for_each() throws Exception {
        var diagram = Files.readString(Path.of("processes/need/handle-need.bpmn"));
        for (int round = 0; round < 3; round++) {
            // each of them has in its memory what is in force
            register(one.staff("zhang.san"), "测试甲社区");
            register(two.staff("zhang.san"), "测试甲社区");
            assertThat(Crowd.of(List.<Supplier<Answer>>of(
                                    () -> one.admin().deploy(Map.of("handle-need.bpmn", diagram)),
                                    () -> two.admin().deploy(Map.of("handle-need.bpmn", diagram))))
                            .succeeded())
                    .isEqualTo(2);
        }
        assertThat(number("select count(*) from act_re_procdef where key_ = 'handleNeed'"))
                .isEqualTo(7);
        assertThat(number("select count(distinct version_) from act_re_procdef where key_ = 'handleNeed'"))
                .isEqualTo(7);
        assertThat(number("select count(*) from minxu.model where key = 'handleNeed' and deployed_by = 'admin'"))
                .isEqualTo(6);
    }

    @Test
    @Order(6)
    void each_mark_is_set_once_by_one_of_them() throws InterruptedException {
        String content = "同时到期 " + Unique.word();
        finished(one, upload(one, content, DEADLINES));
        jdbc.sql("create table due as select d.id, d.instance from minxu.deadline d join minxu.need n"
                        + " on n.id = d.case_id where d.closed_at is null and d.step <> 'promise' and n.content like ?")
                .param(content + "%")
                .update();
        assertThat(number("select count(*) from due")).isEqualTo(DEADLINES);
        makeDue("warn_at");
        within(Duration.ofSeconds(60), "all are marked", () -> marks() == DEADLINES);
        requireOneTimerEach();
        assertThat(number("select count(*) from set_by where level = 0"))
                .as("no node has tried again")
                .isEqualTo(DEADLINES);
        assertThat(number("select count(distinct node) from set_by"))
                .as("both have set marks")
                .isEqualTo(2);
    }

    @Test
    @Order(7)
    void what_a_node_was_doing_when_it_died_is_taken_up_by_the_other() throws InterruptedException {
        var job = upload(two, "中断 " + Unique.word(), 2000).text("id");
        within(
                Duration.ofSeconds(30),
                "the import is under way",
                () -> one.admin()
                                .get("/api/imports/" + job)
                                .json()
                                .path("taken")
                                .asInt()
                        > 0);
        makeDue("overdue_at");
        within(Duration.ofSeconds(30), "it has locked what is due", () -> lockedByTwo() > 0);
        two.kill();
        long lost = number("select count(*) from act_ru_job where lock_owner_ is not null");
        within(
                Duration.ofSeconds(30),
                "all are red and one level up, though %d were locked".formatted(lost),
                () -> marks() == 3 * DEADLINES);
        requireOneTimerEach();
        within(
                Duration.ofSeconds(30),
                "the import is marked",
                () -> one.admin().get("/api/imports/" + job).text("status").startsWith("已中断"));
        assertThat(number(
                        "select count(*) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database()) and classid = "
                                + Seats.NODE))
                .isEqualTo(1);
    }

    private long lockedByTwo() {
        return number("""
                select count(*) from act_ru_job where lock_owner_ in (select 'node-' || l.objid from pg_locks l
                join pg_stat_activity a using (pid) where l.classid = 7001 and a.application_name = 'node2')""");
    }

    /** Their timers are due now, all at once. */
    private void makeDue(String instant) {
        jdbc.sql("""
                with moved as (update minxu.deadline d set %s = date_trunc('second', now()) from due where due.id = d.id)
                update act_ru_job j set duedate_ = now() at time zone 'Asia/Shanghai' from due where due.instance = j.process_instance_id_""".formatted(instant)).update();
    }

    private long marks() {
        return number("select count(*) from minxu.mark m join due on due.id = m.deadline_id");
    }

    private void requireOneTimerEach() {
        within(
                Duration.ofSeconds(10),
                "each step has its one timer, for its next mark",
                () -> number("""
                select count(*) from due join act_ru_job j on j.process_instance_id_ = due.instance
                where j.duedate_ > now() at time zone 'Asia/Shanghai' and j.lock_owner_ is null and j.retries_ = 3""") == DEADLINES);
        assertThat(number("select count(*) from due join act_ru_job j on j.process_instance_id_ = due.instance"))
                .isEqualTo(DEADLINES);
        assertThat(number("select count(*) from act_ru_incident")).isZero();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void within(Duration time, String what, BooleanSupplier holds) {
        var end = Instant.now().plus(time);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Answer post(Http client, String community) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/needs", """
                        {"channel":"网格上报","community":"%s","subcategory":"绿化养护","content":"两个节点 %s","place":"西门"}""".formatted(community, UUID.randomUUID()));
    }

    private static String register(Http client, String community) {
        var answer = post(client, community);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("number");
    }

    private static String task(NodeProcess node, String need) {
        return node.staff("zhang.san")
                .get("/engine-rest/task?maxResults=5&processInstanceBusinessKey=" + need)
                .json()
                .get(0)
                .path("id")
                .asText();
    }

    private static void judge(NodeProcess node, String task) {
        var answer = node.staff("zhang.san").post("/engine-rest/task/" + task + "/submit-form", """
                {"variables":{"satisfiability":{"value":"SATISFIABLE"},"needScale":{"value":"SMALL"},
                "needAuthority":{"value":"IN_COMMUNITY"},"needGrade":{"value":"A"}}}""");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private static String judged(NodeProcess node) {
        String need = register(node.staff("zhang.san"), "测试甲社区");
        judge(node, task(node, need));
        return need;
    }

    private OffsetDateTime due(String need) {
        return jdbc.sql("select due_at from minxu.deadline where case_id = ? and step = 'userTask_handleMatter'")
                .param(Long.parseLong(need))
                .query(OffsetDateTime.class)
                .single();
    }

    private static boolean provisional(NodeProcess node) {
        return node.admin().get("/api/calendar/2027").json().path("provisional").asBoolean();
    }

    private static Answer upload(NodeProcess node, String content, int rows) {
        var file = new StringBuilder(IMPORT);
        var today = OffsetDateTime.now().toLocalDate().minusDays(1);
        IntStream.rangeClosed(1, rows)
                .forEach(i -> file.append("%d,%s 08:03,网格上报,测试甲社区,第1网格,居住环境,绿化养护,%s %d,西门%d,吴霞,135%08d\n"
                        .formatted(i, today, content, i, i, i)));
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + file + "\r\n--x--\r\n";
        var answer = node.admin()
                .send("POST", "/api/imports", "multipart/form-data; boundary=x", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer;
    }

    private static void finished(NodeProcess node, Answer job) {
        within(
                Duration.ofSeconds(120),
                "the import ends",
                () -> node.admin()
                        .get("/api/imports/" + job.text("id"))
                        .json()
                        .path("finished")
                        .asBoolean());
    }
}
