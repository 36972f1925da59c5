package cn.minxu.casework.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.History;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.organisation.UnitKind;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MinxuTest
@Clause("K1")
@DisplayName("A document of a case")
class DocumentsOverHttpTest {

    private static final String BINARY = "application/octet-stream";
    private static final String REASON = "{\"reason\":\"传错了\"}";

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    NeedDesk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    private long number;

    @AfterEach
    void reset() {
        ClockUtil.reset();
    }

    @BeforeEach
    void a_case_of_a_community() {
        district.ensure();
        number = registered();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("决定.pdf", "application/pdf", "PDF 文档", SampleFiles.pdf(1)),
                Arguments.of("现场 1+2.JPG", "image/jpeg", "JPEG 图片", SampleFiles.jpeg(1)),
                Arguments.of("现场.jpeg", "image/jpeg", "JPEG 图片", SampleFiles.jpeg(2)),
                Arguments.of("截图.png", "image/png", "PNG 图片", SampleFiles.png(1)),
                Arguments.of("公文.ofd", "application/ofd", "OFD 版式文件", SampleFiles.ofd(1)),
                Arguments.of(
                        "说明.docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "Word 文档",
                        SampleFiles.docx(1)),
                Arguments.of(
                        "名单（终稿）.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "Excel 表格",
                        SampleFiles.xlsx(1)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void comes_back_byte_for_byte_as_a_file_that_no_page_runs(String name, String type, String kind, byte[] content) {
        var added = add("zhang.san", name, content);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String place = path() + "/" + added.json().path("id").asLong();
        assertThat(added.header("Location")).isEqualTo(place);
        assertThat(added.text("name")).isEqualTo(name);
        assertThat(added.text("kind")).isEqualTo(kind);

        var head = as("zhang.san").get(place);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).isEqualTo(type);
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(content.length));
        assertThat(head.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(head.header("Cache-Control")).isEqualTo("no-store");
        assertThat(head.header("Content-Disposition")).startsWith("attachment;");
        assertThat(fileName(head)).isEqualTo(name);
        assertThat(as("zhang.san").bytes(place)).isEqualTo(content);
    }

    @Test
    void is_listed_with_what_it_is_and_who_added_it_when() {
        assertThat(add("zhang.san", "现场.jpg", SampleFiles.jpeg(3)).status()).isEqualTo(201);
        assertThat(add("zhao.liu", "街道意见.docx", SampleFiles.docx(3)).status()).isEqualTo(201);
        var list = list("zhang.san");
        assertThat(list).hasSize(2);
        var photo = list.get(0);
        assertThat(photo.path("name").asText()).isEqualTo("现场.jpg");
        assertThat(photo.path("kind").asText()).isEqualTo("JPEG 图片");
        assertThat(photo.path("size").asText()).matches("\\d+ KB");
        assertThat(photo.path("who").asText()).isEqualTo("张三");
        assertThat(photo.path("unit").asText()).isEqualTo("测试甲社区");
        assertThat(photo.path("step").asText())
                .as("what waits for the community")
                .isEqualTo("研判需求");
        assertThat(photo.path("at").asText()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
        assertThat(photo.path("withdrawable").asBoolean()).isTrue();
        assertThat(photo.path("withdrawn").isNull()).isTrue();
        var opinion = list.get(1);
        assertThat(opinion.path("unit").asText()).isEqualTo("测试东街道");
        assertThat(opinion.path("step").isNull())
                .as("nothing waits for the street")
                .isTrue();
        assertThat(opinion.path("withdrawable").asBoolean()).isFalse();
    }

    @Test
    void stands_in_the_record_and_what_was_done_in_its_history() {
        long id = id(add("zhang.san", "现场.jpg", SampleFiles.jpeg(4)));
        assertThat(withdraw("zhang.san", id, REASON).status()).isEqualTo(200);
        assertThat(add("zhang.sanfeng", "现场2.jpg", SampleFiles.jpeg(5)).status())
                .isEqualTo(201);
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(String.valueOf(number))
                .singleResult()
                .getId();
        var record = as("zhang.san").get("/api/task-cards/" + task + "/record").json();
        assertThat(record.path("documents")).hasSize(2);
        assertThat(record.path("documents").get(0).path("withdrawn").path("why").asText())
                .isEqualTo("传错了");
        assertThat(record.path("documents").get(1).path("withdrawn").isNull()).isTrue();
        var history = new ArrayList<String>();
        record.path("history")
                .forEach(each -> history.add(each.path("who").asText() + " "
                        + each.path("step").asText() + " "
                        + each.path("outcome").asText() + " "
                        + each.path("reason").asText()));
        assertThat(history).containsSubsequence("张三 材料 已添加 现场.jpg", "张三 材料 已撤下 “现场.jpg”：传错了", "张三丰 材料 已添加 现场2.jpg");
    }

    @Test
    void is_kept_once_however_often_the_same_bytes_are_sent() throws Exception {
        byte[] content = SampleFiles.pdf(5);
        var first = add("zhang.san", "决定.pdf", content);
        var second = add("zhao.liu", "又是决定.pdf", content);
        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(id(second)).isEqualTo(id(first));
        assertThat(second.text("name")).isEqualTo("决定.pdf");
        assertThat(second.text("note")).matches("该材料已经添加过：张三 于 .+ 添加的“决定\\.pdf”，没有重复保存。");
        assertThat(first.json().path("note").isNull()).isTrue();
        assertThat(list("zhang.san")).hasSize(1);
        long another = registered();
        assertThat(send("zhang.san", another, "决定.pdf", content, BINARY).status())
                .as("of another case")
                .isEqualTo(201);
    }

    @Test
    void is_kept_once_when_it_is_sent_many_times_at_the_same_moment() throws Exception {
        byte[] content = SampleFiles.jpeg(6);
        var pool = Executors.newFixedThreadPool(6);
        Callable<Answer> one = () -> add("zhang.san", "现场.jpg", content);
        var answers = new ArrayList<Integer>();
        for (Future<Answer> each : pool.invokeAll(List.of(one, one, one, one, one, one))) {
            answers.add(each.get().status());
        }
        pool.shutdown();
        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(list("zhang.san")).hasSize(1);
    }

    @Test
    void may_be_added_again_when_it_was_withdrawn() {
        byte[] content = SampleFiles.pdf(7);
        long first = id(add("zhang.san", "决定.pdf", content));
        assertThat(withdraw("zhang.san", first, REASON).status()).isEqualTo(200);
        var again = add("zhang.san", "决定.pdf", content);
        assertThat(again.status()).isEqualTo(201);
        assertThat(id(again)).isNotEqualTo(first);
    }

    /** What phones and screenshot tools leave behind a picture, and what somebody may hide there. */
    static Stream<Arguments> picturesWithMore() {
        byte[] film = SampleFiles.latin("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom" + "\0".repeat(3000));
        return Stream.of(
                Arguments.of("动态照片.jpg", SampleFiles.jpeg(31), film),
                Arguments.of("两张.jpg", SampleFiles.jpeg(32), SampleFiles.jpeg(33)),
                Arguments.of("尾注.jpg", SampleFiles.jpeg(34), SampleFiles.latin("SEFHk\0\0\0\1\0\0\0SEFT")),
                Arguments.of("补零.jpg", SampleFiles.jpeg(35), new byte[512]),
                Arguments.of("裁剪过的截图.png", SampleFiles.png(36), SampleFiles.png(37)),
                Arguments.of("藏着包.png", SampleFiles.png(38), SampleFiles.docx(1)),
                Arguments.of("藏着网页.jpg", SampleFiles.jpeg(39), SampleFiles.latin("<script>alert(1)</script>")));
    }

    @ParameterizedTest
    @MethodSource("picturesWithMore")
    void that_is_a_picture_ends_where_it_ends_and_what_stands_behind_it_is_not_kept(
            String name, byte[] picture, byte[] behind) {
        var added = add("zhang.san", name, SampleFiles.joined(picture, behind));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.text("note")).contains("图片本身已完整保存", "没有保存");
        assertThat(as("zhang.san").bytes(path() + "/" + id(added))).isEqualTo(picture);
        var alone = add("zhang.san", name, picture);
        assertThat(alone.status()).as("the same picture").isEqualTo(200);
        assertThat(alone.text("note")).contains("该材料已经添加过");
    }

    @Test
    void that_is_a_photograph_does_not_tell_where_it_was_taken_and_the_answer_says_so() {
        byte[] film = SampleFiles.latin("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom");
        byte[] taken = CameraNotes.ofPhone(ByteOrder.BIG_ENDIAN).in(SampleFiles.jpeg(71));
        var added = add("zhang.san", "现场.jpg", taken);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.text("note")).contains("拍摄地点", "没有保存").doesNotContain("结尾之后");
        byte[] kept = as("zhang.san").bytes(path() + "/" + id(added));
        assertThat(CameraNotes.read(kept))
                .containsEntry(CameraNotes.ORIENTATION, "6")
                .doesNotContainKeys(CameraNotes.GPS, CameraNotes.MAKER_NOTE);
        assertThat(add("zhang.san", "现场.jpg", taken).status())
                .as("the same photograph once more")
                .isEqualTo(200);
        var moving = add(
                "zhang.san",
                "动态.jpg",
                SampleFiles.joined(CameraNotes.ofPhone(ByteOrder.LITTLE_ENDIAN).in(SampleFiles.jpeg(72)), film));
        assertThat(moving.text("note")).contains("拍摄地点", "结尾之后");
        assertThat(add("zhang.san", "无位置.jpg", SampleFiles.jpeg(73))
                        .json()
                        .path("note")
                        .isNull())
                .isTrue();
    }

    @Test
    void may_bring_along_the_tables_of_its_charts_and_objects_that_hold_no_file() {
        var parts = SampleFiles.docxParts(41);
        parts.put("word/embeddings/Microsoft_Excel_Sheet1.xlsx", SampleFiles.xlsx(41));
        parts.put(
                "word/embeddings/oleObject1.bin",
                SampleFiles.joined(
                        SampleFiles.latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
                        "Equation Native".getBytes(StandardCharsets.UTF_16LE)));
        parts.put("word/media/", new byte[0]);
        parts.put("word/media/image1.png", SampleFiles.png(41));
        parts.put("word/fonts/font1.odttf", new byte[1000]);
        var added = add("zhang.san", "报告.docx", SampleFiles.zip(parts));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.json().path("note").isNull()).isTrue();
    }

    @Test
    void that_somebody_opens_stands_in_the_record_once_a_day_with_who_and_which() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2025-03-03T15:30:00Z")));
        long photo = id(add("zhang.san", "现场13912345678.jpg", SampleFiles.jpeg(51)));
        long other = id(add("zhang.san", "决定.pdf", SampleFiles.pdf(51)));
        assertThat(opened()).isEmpty();
        for (int i = 0; i < 3; i++) {
            assertThat(as("zhao.liu").get(path() + "/" + photo).status()).isEqualTo(200);
        }
        assertThat(opened()).containsExactly("赵六 材料 已查看 现场139****5678.jpg");
        as("zhao.liu").get(path() + "/" + other);
        as("zhang.san").get(path() + "/" + photo);
        assertThat(opened())
                .containsExactly("赵六 材料 已查看 现场139****5678.jpg", "赵六 材料 已查看 决定.pdf", "张三 材料 已查看 现场139****5678.jpg");
        assertThat(as("li.si").get(path() + "/" + photo).status()).isEqualTo(404);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2025-03-03T16:30:00Z")));
        as("zhao.liu").get(path() + "/" + photo);
        as("zhao.liu").get(path() + "/" + photo);
        assertThat(opened()).as("the next day in the district's zone").hasSize(4);
    }

    @Test
    void that_is_opened_many_times_at_the_same_moment_stands_in_the_record_once() throws Exception {
        long id = id(add("zhang.san", "现场.jpg", SampleFiles.jpeg(52)));
        var pool = Executors.newFixedThreadPool(6);
        Callable<Integer> one = () -> as("zhao.liu").get(path() + "/" + id).status();
        for (Future<Integer> each : pool.invokeAll(List.of(one, one, one, one, one, one))) {
            assertThat(each.get()).isEqualTo(200);
        }
        pool.shutdown();
        assertThat(opened()).hasSize(1);
    }

    /** As the record tells it. */
    private List<String> opened() {
        return history.of(number).stream()
                .filter(entry -> entry.outcome().equals("已查看"))
                .map(entry -> entry.who() + " " + entry.step() + " " + entry.outcome() + " " + entry.reason())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cn.minxu.casework.document.Lies#all")
    void is_known_by_its_content_whatever_it_is_called(String name, byte[] content, String words) {
        var refused = add("zhang.san", name, content);
        assertThat(refused.status()).as(refused.body()).isIn(400, 413);
        assertThat(refused.text("detail")).contains(words);
        assertThat(list("zhang.san")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../决定.pdf",
                "C:\\决定.pdf",
                "a/决定.pdf",
                "决定?.pdf",
                "决\u202e定.pdf",
                "决\u0000定.pdf",
                "决\n定.pdf",
                "\ufffd.pdf",
                "决定",
                "pdf",
                ".pdf",
                "决定.pdf.",
                "决定.doc",
                " \u200b",
                ""
            })
    void has_a_name_that_a_file_can_have(String name) {
        var refused = add("zhang.san", name, SampleFiles.pdf(8));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).matches("(?s).*(文件名|结尾|控制字符).*");
        assertThat(list("zhang.san")).isEmpty();
    }

    @Test
    void has_a_name_of_at_most_120_characters() {
        assertThat(add("zhang.san", "长".repeat(117) + ".pdf", SampleFiles.pdf(9))
                        .text("detail"))
                .contains("最多 120 个字");
        assertThat(add("zhang.san", "\ud83d\ude00".repeat(116) + ".pdf", SampleFiles.pdf(9))
                        .status())
                .isEqualTo(201);
        assertThat(add("zhang.san", " 决\u200b定\u3000.pdf ", SampleFiles.pdf(10)).text("name"))
                .as("without what nobody sees")
                .isEqualTo("决定 .pdf");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "application/pdf",
                "application/x-www-form-urlencoded",
                "application/json",
                "text/html",
                "nonsense",
                "a/b/c"
            })
    void is_the_body_whatever_type_it_is_said_to_be(@Nullable String type) {
        byte[] content = SampleFiles.pdf(11);
        var added = send("zhang.san", number, "决定.pdf", content, type);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(as("zhang.san").bytes(path() + "/" + id(added))).isEqualTo(content);
    }

    @Test
    void comes_in_no_form() {
        var form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF\r\n--x--\r\n";
        var refused = send("zhang.san", number, "决定.pdf", SampleFiles.latin(form), "multipart/form-data; boundary=x");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("detail")).contains("作为正文提交");
    }

    @Test
    void is_not_empty() {
        var refused = add("zhang.san", "决定.pdf", new byte[0]);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("detail")).contains("文件是空的");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3 << 20, (21 << 20) + 1})
    void is_no_larger_than_is_allowed(int more) {
        var refused = add("zhang.san", "大.jpg", new byte[(10 << 20) + more]);
        assertThat(refused.status()).as(refused.body()).isEqualTo(413);
        assertThat(refused.text("detail")).contains("过大").contains(more < 20 << 20 ? "最多 10.0 MB" : "最多 31 MB");
        assertThat(list("zhang.san")).isEmpty();
    }

    @Test
    void may_be_as_large_as_is_allowed() {
        byte[] content = SampleFiles.png(12, 10 << 20);
        var added = add("zhang.san", "大.png", content);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.text("size")).isEqualTo("10.0 MB");
        assertThat(as("zhang.san").bytes(path() + "/" + id(added))).isEqualTo(content);
    }

    @Test
    void is_one_of_fifty_at_most() {
        jdbc.sql("""
                        insert into minxu.document (case_id, name, media_type, size, sha256, content, added_at, added_by, unit_id)
                        select :number, i || '.pdf', 'application/pdf', length(b), sha256(b), b, now(), 'zhang.san', :unit
                        from generate_series(1, 50) i, lateral (select convert_to('%PDF ' || i, 'UTF8')) as made(b)""")
                .param("number", number)
                .param("unit", district.community("测试甲社区"))
                .update();
        var refused = add("zhang.san", "决定.pdf", SampleFiles.pdf(13));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("detail")).contains("最多 50 份材料");
        assertThat(list("zhang.san")).hasSize(50);
    }

    @Test
    void is_added_to_no_case_that_is_closed_but_can_be_opened_and_withdrawn_there() {
        long id = id(add("zhang.san", "决定.pdf", SampleFiles.pdf(14)));
        desk.withdraw(number, "zhang.san", "已自行解决");
        var refused = add("zhang.san", "又一份.pdf", SampleFiles.pdf(15));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("detail")).contains("已经办结");
        assertThat(as("zhang.san").get(path() + "/" + id).status()).isEqualTo(200);
        assertThat(withdraw("zhang.san", id, REASON).status()).isEqualTo(200);
    }

    @Test
    void is_withdrawn_once_with_a_reason_and_is_not_opened_any_more() {
        long id = id(add("zhang.san", "决定.pdf", SampleFiles.pdf(16)));
        for (String without : List.of("{}", "{\"reason\":\" \\u200b\"}", "{\"reason\":\"" + "长".repeat(501) + "\"}")) {
            var refused = withdraw("zhang.san", id, without);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("detail")).contains("理由");
        }
        var row = withdraw("zhang.san", id, REASON);
        assertThat(row.status()).as(row.body()).isEqualTo(200);
        assertThat(row.json().path("withdrawn").path("who").asText()).isEqualTo("张三");
        assertThat(row.json().path("withdrawn").path("why").asText()).isEqualTo("传错了");
        assertThat(row.json().path("withdrawable").asBoolean()).isFalse();
        var gone = as("zhang.san").get(path() + "/" + id);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text("detail")).contains("已经撤下");
        assertThat(withdraw("zhang.san", id, REASON).status()).isEqualTo(409);
        assertThat(list("zhang.san")).hasSize(1);
    }

    @Test
    void is_withdrawn_by_who_added_it_or_the_head_of_his_unit_and_nobody_else() {
        long id = id(add("zhang.san", "决定.pdf", SampleFiles.pdf(17)));
        for (String other : List.of("zhang.sanfeng", "zhao.liu", "zheng.yi", "chen.wangge")) {
            var refused = withdraw(other, id, REASON);
            assertThat(refused.status()).as(other + refused.body()).isEqualTo(403);
            assertThat(refused.text("detail")).contains("只有添加人或其单位负责人");
        }
        long streets = id(add("zhao.liu", "意见.pdf", SampleFiles.pdf(18)));
        assertThat(withdraw("shen.zhuren", streets, REASON).status())
                .as("the head of another unit")
                .isEqualTo(403);
        assertThat(withdraw("shen.zhuren", id, REASON).status()).isEqualTo(200);
    }

    @Test
    void of_another_unit_s_case_is_answered_like_one_of_a_case_that_does_not_exist() {
        long id = id(add("zhang.san", "决定.pdf", SampleFiles.pdf(19)));
        String absent = "20200101000001";
        for (String user : List.of("li.si", "sun.ba", "wu.shi", "qian.qi", "chu.sheji", "feng.er")) {
            boolean sees = user.equals("feng.er");
            for (String rest : List.of("", "/" + id, "/" + (id + 1000))) {
                var theirs = as(user).get(path() + rest);
                var none = as(user).get("/api/cases/" + absent + "/documents" + rest);
                assertThat(none.status()).isEqualTo(404);
                if (!sees) {
                    assertThat(theirs.status()).as(user + rest).isEqualTo(404);
                    assertThat(theirs.body().replace(String.valueOf(number), "N"))
                            .isEqualTo(none.body().replace(absent, "N"));
                }
            }
            var added = send(user, number, "意见.pdf", SampleFiles.pdf(20), BINARY);
            assertThat(added.status()).as(user).isEqualTo(sees ? 201 : 404);
            assertThat(withdraw(user, id, REASON).status()).as(user).isEqualTo(sees ? 403 : 404);
        }
        assertThat(Http.anonymous(port).get(path() + "/" + id).status()).isEqualTo(401);
    }

    @Test
    void of_a_district_s_case_is_seen_by_its_staff_and_not_by_who_only_draws_there() {
        jdbc.sql("insert into minxu.case_party (case_id, unit_id, role, since) values (?, ?, 'adviser', now())")
                .params(number, district.id(UnitKind.DISTRICT, "示范区"))
                .update();
        assertThat(as("han.qu").get(path()).status()).isEqualTo(200);
        assertThat(as("chu.sheji").get(path()).status()).isEqualTo(404);
    }

    @Test
    void is_found_under_its_own_case_only() {
        long id = id(add("zhang.san", "决定.pdf", SampleFiles.pdf(21)));
        long another = registered();
        var refused = as("zhang.san").get("/api/cases/" + another + "/documents/" + id);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text("detail")).contains("没有编号为 " + id + " 的材料");
        assertThat(as("zhang.san")
                        .post("/api/cases/" + another + "/documents/" + id + "/withdrawal", REASON)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void has_no_personal_data_in_the_name_that_is_shown() {
        var added = add("zhang.san", "郝测试13912345678身份证370602197707070077.pdf", SampleFiles.pdf(22));
        assertThat(added.status()).isEqualTo(201);
        var head = as("zhang.san").get(path() + "/" + id(added));
        for (String shown : List.of(added.body(), list("zhang.san").toString(), fileName(head))) {
            assertThat(shown)
                    .doesNotContain("郝测试", "13912345678", "370602197707070077")
                    .contains("139****5678");
        }
    }

    private String path() {
        return "/api/cases/" + number + "/documents";
    }

    private Http as(String user) {
        return Http.staff(port, user);
    }

    private JsonNode list(String user) {
        var answer = as(user).get(path());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Answer add(String user, String name, byte[] content) {
        return send(user, number, name, content, BINARY);
    }

    private Answer send(String user, long to, String name, byte[] content, @Nullable String type) {
        return as(user).send(
                        "POST",
                        "/api/cases/" + to + "/documents?x=1&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                        type,
                        content);
    }

    private Answer withdraw(String user, long id, String body) {
        return as(user).post(path() + "/" + id + "/withdrawal", body);
    }

    private static long id(Answer added) {
        assertThat(added.status()).as(added.body()).isIn(200, 201);
        return added.json().path("id").asLong();
    }

    /** As RFC 5987 writes it. */
    private static String fileName(Answer answer) {
        String encoded = Stream.of(answer.header("Content-Disposition").split("; "))
                .filter(part -> part.startsWith("filename*=UTF-8''"))
                .collect(Collectors.joining());
        return URLDecoder.decode(
                encoded.substring("filename*=UTF-8''".length()).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private long registered() {
        var need = new NewNeed(
                "窗口",
                null,
                false,
                "测试甲社区",
                null,
                null,
                "道路及市政设施",
                "材料测试点" + UUID.randomUUID().toString().substring(0, 8),
                "路灯不亮",
                null,
                null,
                "郝测试",
                "13912345678",
                null,
                null);
        return desk.register(need, "zhang.san").number();
    }
}
