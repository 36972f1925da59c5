package cn.minxu.need.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Unique;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MinxuTest
@DisplayName("A file of needs over REST")
class ImportsOverHttpTest {

    private static final String PATH = "/api/imports";
    private static final String HEADER = "序号,登记时间,来源渠道,社区,网格,大类,小类,诉求内容,地点,诉求人,联系电话\n";

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    private static final AtomicInteger MINUTES = new AtomicInteger();

    private final String mark = Unique.word();

    /** Rows are known by community, minute and serial: each test has a minute of its own. */
    private final String minute = "2021-01-01 08:%02d".formatted(MINUTES.incrementAndGet());

    @BeforeEach
    void district() {
        district.ensure();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void is_taken_in_row_by_row(String encoding) {
        var rows = new StringBuilder(HEADER);
        for (int i = 1; i <= 250; i++) {
            rows.append(row(i));
        }
        var job = finished(upload("needs.csv", rows.toString().getBytes(Charset.forName(encoding))));
        assertThat(job.text("status")).isEqualTo("已完成");
        assertThat(counts(job)).containsExactly(250, 250, 250, 0, 0);
        assertThat(job.json().path("rowsPerSecond").asDouble()).isPositive();
        assertThat(needs()).isEqualTo(250);
        var one = jdbc.sql(
                        "select channel, exists (select 1 from minxu.deadline p where p.case_id = need.id and p.step = 'promise'"
                                + " and p.due_at > registered_at) as promised, id, registered_at = (? || '+08')::timestamptz as day"
                                + " from minxu.need where content = ?")
                .params(minute, "绿化 7 " + mark)
                .query()
                .singleRow();
        assertThat(one)
                .containsEntry("channel", "GRID_REPORT")
                .containsEntry("promised", true)
                .containsEntry("day", true);
        assertThat(String.valueOf(one.get("id"))).startsWith("20210101").hasSize(14);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(String.valueOf(one.get("id")))
                        .processDefinitionKey("handleNeed")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void has_its_bad_rows_refused_with_row_and_reason_and_its_good_rows_taken() {
        String text = HEADER
                + row(1)
                + row(2).replace("网格上报", "微博")
                + row(3).replace("测试甲社区", "没有的社区")
                + row(4).replace("测试甲社区", "测试丙社区")
                + row(5).replace(minute, "2999-01-01 08:03")
                + row(6).replace("13500000006", "123")
                + row(7).replace("绿化养护", "供水")
                + row(8).replace("绿化 8 " + mark, "")
                + row(9).replace("绿化 9", "绿化\u0000")
                + row(10).replace("绿化 10", "=1+1")
                + row(11).replace("11,", "-11,").replace("网格上报", "微博")
                + row(12).replace("西门", "长".repeat(201))
                + row(13)
                + row(13)
                + row(14).replace(minute, "元旦").replace("13500000014", "1");
        var job = finished(upload("坏行.csv", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(counts(job)).as(job.body()).containsExactly(15, 15, 4, 1, 10);
        assertThat(needs())
                .as("one has no phone, one begins with an equals sign")
                .isEqualTo(4);

        var report = client().get(job.text("report"));
        assertThat(report.header("Content-Type")).startsWith("text/csv");
        assertThat(report.body()).startsWith("\uFEFF行号,序号,结果,原因,受理编号\r\n");
        var lines = report.body().lines().toList();
        assertThat(lines).hasSize(13);
        assertThat(lines.get(1)).startsWith("3,2,未收,").contains("来源渠道");
        assertThat(lines.get(2)).startsWith("4,3,未收,").contains("社区“没有的社区”");
        assertThat(lines.get(3)).startsWith("5,4,未收,").contains("权限");
        assertThat(lines.get(4)).startsWith("6,5,未收,").contains("将来");
        assertThat(lines.get(5))
                .startsWith("7,6,已登记，请核对,")
                .contains("“联系电话”无法识别")
                .matches(".*,\\d{14}");
        assertThat(lines.get(6)).startsWith("8,7,未收,").contains("公用事业");
        assertThat(lines.get(7)).startsWith("9,8,未收,").contains("诉求内容");
        assertThat(lines.get(8)).startsWith("10,9,未收,").contains("控制字符");
        assertThat(lines.get(9)).startsWith("12,'-11,未收,");
        assertThat(lines.get(10)).startsWith("13,12,未收,").contains("地点");
        assertThat(lines.get(11)).startsWith("15,13,已登记过,").matches(".*,\\d{14}");
        assertThat(lines.get(12)).startsWith("16,14,未收,").contains("登记时间");
        assertThat(job.json().path("remarks").get(0).path("reason").asText()).contains("微博");
    }

    @Test
    void takes_nothing_the_second_time() {
        byte[] file = (HEADER + row(1) + row(2) + row(3)).getBytes(StandardCharsets.UTF_8);
        assertThat(counts(finished(upload("a.csv", file)))).containsExactly(3, 3, 3, 0, 0);
        assertThat(counts(finished(upload("b.csv", file)))).containsExactly(3, 3, 0, 3, 0);
        assertThat(needs()).isEqualTo(3);
    }

    @Test
    void has_its_unused_columns_and_what_was_not_read_named_in_answer_and_report() {
        var file = "某街道诉求登记表,,\n" + HEADER.strip() + ",备注\n" + row(1).strip() + ",急\n合计,1\n";
        var job = finished(upload("a.csv", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(counts(job)).containsExactly(1, 1, 1, 0, 0);
        assertThat(job.text("unusedColumns")).isEqualTo("备注");
        assertThat(job.text("leftOut")).isEqualTo("表头在第 2 行，上面的 1 行标题没有读取；合计行没有读取：第 4 行");
        assertThat(client().get(job.text("report")).body()).contains("说明,这些列没有使用：备注", "说明,表头在第 2 行");
    }

    @Test
    void may_be_a_workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("诉求");
            String[] labels = HEADER.strip().split(",");
            String[] values = row(1).strip().split(",");
            for (int i = 0; i < labels.length; i++) {
                sheet.value(0, i, labels[i]);
                sheet.value(1, i, values[i]);
                sheet.value(2, i, values[i]);
            }
            sheet.value(1, 1, LocalDateTime.parse(minute.replace(" ", "T")));
            sheet.value(1, 10, 13512345678L);
            sheet.formula(2, 7, "A1+B1");
        }
        var job = finished(upload("needs.xlsx", out.toByteArray()));
        assertThat(counts(job)).as(job.body()).containsExactly(2, 2, 1, 0, 1);
        assertThat(job.json().path("remarks").get(0).path("row").asInt()).isEqualTo(3);
        assertThat(job.json().path("remarks").get(0).path("reason").asText()).contains("“诉求内容”是公式");
        assertThat(jdbc.sql(
                                "select r.phone from minxu.case_private r join minxu.need n on n.id = r.case_id where n.content = ?")
                        .param("绿化 1 " + mark)
                        .query(String.class)
                        .single())
                .isEqualTo("13512345678");
    }

    @Test
    void of_another_form_is_refused_at_once() {
        for (byte[] file : List.of(
                new byte[0],
                HEADER.getBytes(StandardCharsets.UTF_8),
                (HEADER + row(1)).getBytes(StandardCharsets.UTF_16),
                (HEADER.replace("社区,", "") + row(1)).getBytes(StandardCharsets.UTF_8),
                "%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1))) {
            requireProblem(upload("x.csv", file), 400);
        }
        var missing = upload("x.csv", (HEADER.replace("社区,", "") + row(1)).getBytes(StandardCharsets.UTF_8));
        assertThat(missing.text("detail")).startsWith("表头缺少：社区。");
        requireProblem(client().post(PATH, "{}"), 400);
        requireProblem(
                client().send(
                                "POST",
                                PATH,
                                "multipart/form-data; boundary=x",
                                "--x--\r\n".getBytes(StandardCharsets.UTF_8)),
                400);
    }

    @Test
    void is_seen_by_who_started_it_and_by_administrators_only() {
        String id = finished(upload("a.csv", (HEADER + row(1)).getBytes(StandardCharsets.UTF_8)))
                .text("id");
        assertThat(Http.admin(port).get(PATH + "/" + id).status()).isEqualTo(200);
        requireProblem(Http.staff(port, "li.si").get(PATH + "/" + id), 404);
        requireProblem(Http.staff(port, "li.si").get(PATH + "/" + id + "/report.csv"), 404);
        requireProblem(client().get(PATH + "/999999999"), 404);
    }

    @Test
    void may_be_brought_by_an_administrator_for_all_communities() {
        var file = HEADER + row(1) + row(2).replace("测试甲社区", "测试丙社区");
        var job = finished(Http.admin(port), upload(Http.admin(port), "a.csv", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(counts(job)).containsExactly(2, 2, 2, 0, 0);
    }

    private String row(int i) {
        return "%d,%s,网格上报,测试甲社区,第1网格,居住环境,绿化养护,绿化 %d %s,西门,吴霞,135%08d\n".formatted(i, minute, i, mark, i);
    }

    private Http client() {
        return Http.staff(port, "zhang.san");
    }

    private Answer upload(String name, byte[] file) {
        return upload(client(), name, file);
    }

    private static Answer upload(Http client, String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return client.send("POST", PATH, "multipart/form-data; boundary=x", body.toByteArray());
    }

    private Answer finished(Answer accepted) {
        return finished(client(), accepted);
    }

    private static Answer finished(Http client, Answer accepted) {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        assertThat(accepted.header("Location")).isEqualTo(PATH + "/" + accepted.text("id"));
        for (int i = 0; i < 600; i++) {
            var job = client.get(PATH + "/" + accepted.text("id"));
            if (job.json().path("finished").asBoolean()) {
                return job;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("not finished after a minute");
    }

    private static List<Integer> counts(Answer job) {
        return java.util.stream.Stream.of("rowsTotal", "rowsRead", "taken", "known", "refused")
                .map(field -> job.json().path(field).asInt())
                .toList();
    }

    private static void requireProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("detail")).matches("(?s).*\\p{IsHan}.*");
    }

    private long needs() {
        return jdbc.sql("select count(*) from minxu.need where content like ?")
                .param("%" + mark)
                .query(Long.class)
                .single();
    }
}
