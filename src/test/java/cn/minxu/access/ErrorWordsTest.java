package cn.minxu.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people read when something is wrong. */
@MinxuTest
class ErrorWordsTest {

    private static final String IMPORT = "/api/organisation/import";

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @BeforeEach
    void district() {
        district.ensure();
    }

    @Test
    void an_import_tells_the_rows_that_are_wrong() {
        var answer = send("类型,名称,上级\n社区,错社区,没有的街道\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("title")).isEqualTo("请求有误");
        assertThat(answer.text("detail")).contains("有 1 处错误", "没有导入任何内容");
        assertThat(answer.json().at("/errors/0/row").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/errors/0/message").asText()).contains("没有的街道");
    }

    @Test
    void the_console_reads_lines_instead_of_json() {
        var console = Http.admin(port).with("Accept", "text/plain");
        var wrong = console.send("POST", IMPORT, "text/csv", bytes("类型,名称,上级\n社区,错社区,没有的街道\n"));
        assertThat(wrong.body()).contains("\n  第 2 行：没有名为「没有的街道」的上级");
        var right = console.send("POST", IMPORT, "text/csv", bytes("类型,名称,上级\n社区,测试甲社区,测试东街道\n"));
        assertThat(right.body()).isEqualTo("共 1 行：新增 0，更新 0，未变 1。");
    }

    @Test
    void a_form_with_a_file_is_taken_too() {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "类型,名称,上级\n社区,测试甲社区,测试东街道\n\r\n--x--\r\n";
        var answer = Http.admin(port).send("POST", IMPORT, "multipart/form-data; boundary=x", bytes(body));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("unchanged").asInt()).isEqualTo(1);
        var without = Http.admin(port).send("POST", IMPORT, "multipart/form-data; boundary=x", bytes("--x--\r\n"));
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.text("detail")).contains("缺少文件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhang.san", "feng.er", "chu.sheji"})
    void only_administrators_import(String user) {
        for (var path : new String[] {IMPORT, "/api//organisation/import", "/api/organisation;a=b/import"}) {
            var answer = Http.staff(port, user).send("POST", path, "text/csv", bytes("类型,名称,上级\n"));
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.text("message")).contains("只有管理员");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nothing, 404, 没有找到",
        "DELETE, /api/organisation/import, 405, 不支持的请求",
        "PUT, /api/calendar/2027, 400, 请求有误",
        "GET, /nothing, 404, 没有找到"
    })
    void every_error_of_ours_is_a_problem_in_chinese(String method, String path, int status, String title) {
        var answer = Http.admin(port).send(method, path, "application/json", bytes("{"));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("title")).isEqualTo(title);
        assertThat(answer.body()).doesNotContain("Exception", "trace", "Not Found", "Method");
    }

    @Test
    void control_characters_are_refused_in_bodies_and_addresses() {
        var body = "{\"source\":\"国办\\u0000发\",\"days\":[]}";
        var answer = Http.admin(port).send("PUT", "/api/calendar/2027", "application/json", bytes(body));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Http.admin(port).get("/api/nothing?text=%00").text("message"))
                .contains("控制字符");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task/nothing/claim, {\"userId\":\"zhang.san\"}, 409, 该任务已被办结或不存在",
        "POST, /task/nothing/complete, {}, 403, 任务只能由它的表单办结",
        "POST, /task/nothing/submit-form, {}, 409, 该任务已被办结或不存在",
        "GET, /task/nothing, , 404, 该任务已被办结或不存在",
        "GET, /task, , 400, maxResults",
        "POST, /task, {broken, 400, 不符合要求",
        "GET, /nothing, , 404, 不存在",
        "DELETE, /user/li.si, , 403, 没有权限"
    })
    void the_engine_speaks_chinese(String method, String path, String body, int status, String message) {
        var answer = Http.staff(port, "zhang.san")
                .send(method, "/engine-rest" + path, "application/json", body == null ? null : bytes(body));
        assertThat(answer.text("message")).as(answer.body()).contains(message);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void a_weak_password_is_refused_in_chinese() {
        var user = "{\"profile\":{\"id\":\"ruo.mi\",\"firstName\":\"弱密\",\"lastName\":\"\"},"
                + "\"credentials\":{\"password\":\"12345678\"}}";
        var answer = Http.admin(port).post("/engine-rest/user/create", user);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("message")).contains("至少 10 个字符");
    }

    @Test
    void a_large_answer_that_is_right_goes_through_untouched() {
        var xml = Http.admin(port).get("/engine-rest/process-definition/key/handleNeed/xml");
        assertThat(xml.status()).isEqualTo(200);
        assertThat(xml.text("bpmn20Xml")).contains("userTask_judgeNeed").endsWith("</bpmn:definitions>\n");
    }

    @Test
    void the_health_is_all_that_the_actuator_tells() {
        var anonymous = Http.anonymous(port);
        assertThat(anonymous
                        .get("/actuator/health/readiness")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("UP");
        assertThat(anonymous.get("/actuator/health").body()).doesNotContain("components");
        for (var path : new String[] {"/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/metrics"}) {
            assertThat(anonymous.get(path).status()).as(path).isEqualTo(404);
        }
    }

    private Answer send(String csv) {
        return Http.admin(port).send("POST", IMPORT, "text/csv", bytes(csv));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
