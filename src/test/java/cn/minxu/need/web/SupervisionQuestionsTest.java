package cn.minxu.need.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Workbooks;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test on a year of its own, and a category of which no other test has anything late. */
@MinxuTest
@Clause("A-P11")
@DisplayName("What supervisors ask")
class SupervisionQuestionsTest {

    private static final AtomicLong NUMBERS = new AtomicLong(20150301000001L);
    private static final AtomicInteger YEARS = new AtomicInteger(2001);
    private static final String RARE = "失智关爱";
    private static final String EAST = "测试东街道";
    private static final String WEST = "测试西街道";

    /** Numbers of a row, by the figure that opens them. */
    private static final Map<String, String> CELLS = Map.of(
            "held", "open",
            "heldOverdue", "overdue",
            "heldYellow", "yellow",
            "heldRed", "red",
            "heldEscalated", "escalated",
            "steps", "steps",
            "stepsOnTime", "stepsOnTime",
            "promises", "promises",
            "promisesKept", "keptPromises");

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    JdbcClient jdbc;

    private final List<Long> filed = new ArrayList<>();
    private int year;

    @BeforeEach
    void district() {
        district.ensure();
    }

    /** So that no other test finds something that has been late for years, or was finished just now. */
    @AfterEach
    void close() {
        var mine = filed.toArray(Long[]::new);
        jdbc.sql(
                        "update minxu.deadline set closed_at = due_at + interval '60 days' where case_id = any(?) and closed_at is null")
                .param(mine)
                .update();
        jdbc.sql(
                        "update minxu.case set outcome = 'SOLVED', closed_at = registered_at + interval '90 days' where id = any(?) and closed_at is null")
                .param(mine)
                .update();
    }

    @Test
    void ten_answered_in_time_and_57_late_and_open_are_10_of_67() {
        for (int i = 0; i < 10; i++) {
            answered(need("测试丙社区"), "YEAR-03-10 10:00+08");
        }
        for (int i = 0; i < 57; i++) {
            promise(need("测试丁社区"), "测试丁社区", "YEAR-03-11 17:30+08", null);
        }
        var report = report("feng.er", march() + of("category", RARE) + street(WEST));
        var kept = named(report.path("rates"), "promisesKept");
        assertThat(kept.path("numerator").asInt()).isEqualTo(10);
        assertThat(kept.path("denominator").asInt()).isEqualTo(67);
        assertThat(kept.path("percent").asDouble()).isEqualTo(14.9);
        assertThat(kept.path("period").asText()).isEqualTo(dated("YEAR年3月1日至3月31日"));
        var overdue = named(report.path("figures"), "overdue");
        assertThat(overdue.path("numerator").asInt()).isEqualTo(57);
        assertThat(overdue.path("denominator").asInt())
                .as("late is part of open")
                .isEqualTo(57);
        var lateness = answer("feng.er", "/lateness?" + march() + of("category", "养老卫生") + street(WEST));
        assertThat(lateness.path("onTime").asInt()).isEqualTo(10);
        assertThat(lateness.path("stillOpen").asInt()).isEqualTo(57);
    }

    @Test
    void where_nothing_was_counted_there_is_no_rate() {
        var report = report("feng.er", "from=2014-02-01&until=2014-02-28" + of("category", RARE) + street(WEST));
        assertThat(report.path("rates")).hasSize(3);
        for (var rate : report.path("rates")) {
            assertThat(rate.path("denominator").asInt()).as(rate.toString()).isZero();
            assertThat(rate.path("percent").isNull()).as(rate.toString()).isTrue();
        }
        assertThat(named(report.path("figures"), "overdue").path("percent").isNull())
                .isTrue();
        var lateness =
                answer("feng.er", "/lateness?from=2014-02-01&until=2014-02-28" + of("category", RARE) + street(WEST));
        assertThat(lateness.path("percent").isNull()).isTrue();
        assertThat(content(
                        "feng.er",
                        "what=overview&from=2014-02-01&until=2014-02-28" + of("category", RARE) + street(WEST)))
                .contains("无数据");
    }

    @Test
    void what_the_streets_count_adds_up_to_what_the_district_counts() {
        sample();
        var whole = counted(report("feng.er", march() + "&kind=need"));
        whole.putAll(late(answer("feng.er", "/lateness?" + march() + "&kind=need")));
        var sums = new HashMap<String, Integer>();
        for (var street : answer("feng.er", "/choices").path("streets")) {
            String asked = march() + "&kind=need&street=" + street.path("id").asText();
            counted(report("feng.er", asked)).forEach((key, count) -> sums.merge(key, count, Integer::sum));
            late(answer("feng.er", "/lateness?" + asked)).forEach((key, count) -> sums.merge(key, count, Integer::sum));
        }
        // a step is counted where it is taken, in a department as well
        List.of("stepsOnTime", "steps", "ordersLate", "ordersOpen").forEach(key -> {
            whole.remove(key);
            sums.remove(key);
        });
        assertThat(whole).containsEntry("dueLate", 6).containsEntry("promises", whole.get("promises"));
        assertThat(sums).isEqualTo(whole);
    }

    @Test
    void the_rows_of_streets_and_of_units_add_up_to_the_rates() {
        sample();
        var report = report("feng.er", march());
        for (String rows : List.of("streets", "units")) {
            for (var rate :
                    Map.of("stepsOnTime", "steps", "keptPromises", "promises").entrySet()) {
                var figure = named(
                        report.path("rates"), rate.getKey().equals("keptPromises") ? "promisesKept" : rate.getKey());
                assertThat(sum(report.path(rows), rate.getKey()))
                        .as(rows + " " + rate)
                        .isEqualTo(figure.path("numerator").asInt());
                assertThat(sum(report.path(rows), rate.getValue()))
                        .as(rows + " " + rate)
                        .isEqualTo(figure.path("denominator").asInt());
            }
            for (var row : report.path(rows)) {
                assertThat(row.path("overdue").asInt())
                        .isLessThanOrEqualTo(row.path("open").asInt());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feng.er  | ",
                "feng.er  | &kind=need",
                "feng.er  | &street=EAST",
                "feng.er  | &department=测试城管局",
                "feng.er  | &street=WEST&department=测试城管局",
                "feng.er  | &category=养老卫生",
                "feng.er  | &unit=测试丙社区",
                "zheng.yi | ",
                "zheng.yi | &category=供水"
            })
    void each_number_opens_as_many_cases_as_it_says(String user, String narrowed) {
        sample();
        String asked = march() + ids(narrowed == null ? "" : narrowed);
        var report = report(user, asked);
        var counts = counted(report);
        report.path("satisfaction")
                .forEach(each ->
                        counts.put(each.path("key").asText(), each.path("count").asInt()));
        var lateness = answer(user, "/lateness?" + asked);
        counts.putAll(late(lateness));
        assertThat(counts).hasSizeGreaterThan(20);
        counts.forEach((figure, count) ->
                assertThat(listed(user, figure, asked)).as(figure).hasSize(count));
        int rows = 0;
        for (var unit : report.path("units")) {
            if (rows++ == 5) {
                break;
            }
            opens(
                    user,
                    unit,
                    asked.replaceAll("&unit=[^&]*", "") + "&unit="
                            + unit.path("id").asText());
        }
    }

    private void opens(String user, JsonNode row, String asked) {
        CELLS.forEach((figure, field) -> assertThat(listed(user, figure, asked))
                .as(figure + " " + row)
                .hasSize(row.path(field).asInt()));
    }

    @Test
    void each_number_of_a_street_opens_its_cases_and_that_of_what_belongs_to_none() {
        sample();
        String asked = march() + "&kind=need";
        var streets = report("feng.er", asked).path("streets");
        assertThat(streets.findValuesAsText("name")).contains(WEST).last().isEqualTo("区级单位");
        for (var street : streets) {
            opens(
                    "feng.er",
                    street,
                    asked + "&street=" + street.path("id").asText("none").replace("null", "none"));
        }
        assertThat(answer("feng.er", "/lateness?" + asked + "&street=none")
                        .path("whose")
                        .asText())
                .isEqualTo("区级单位");
    }

    @Test
    void the_worst_street_comes_first() {
        sample();
        var streets = report("feng.er", march()).path("streets");
        for (int row = 1; row < streets.size() - 1; row++) {
            assertThat(streets.get(row).path("escalated").asInt())
                    .isLessThanOrEqualTo(streets.get(row - 1).path("escalated").asInt());
        }
    }

    @Test
    void how_many_a_street_answered_late_and_why_is_one_answer() {
        sample();
        var west = answer("feng.er", "/lateness?" + march() + street(WEST));
        assertThat(west.path("whose").asText()).isEqualTo(WEST);
        assertThat(late(west))
                .containsEntry("due", 8)
                .containsEntry("dueOnTime", 2)
                .containsEntry("dueLate", 6)
                .containsEntry("dueClosedLate", 5)
                .containsEntry("dueStillOpen", 1)
                .containsEntry("dueRunning", 0)
                .containsEntry("late.pause.AWAITING_APPRAISAL", 2)
                .containsEntry("late.returned", 1)
                .containsEntry("late.extended", 1)
                .containsEntry("late.none", 2);
        assertThat(west.path("percent").asDouble()).isEqualTo(25.0);
        int reasons = 0;
        for (var reason : west.path("reasons")) {
            reasons += reason.path("count").asInt();
        }
        assertThat(reasons).isEqualTo(6);
        assertThat(sum(west.path("units"), "late")).isEqualTo(6);
        var one = rows("feng.er", "late.returned", march() + street(WEST)).get(0);
        assertThat(one.path("late").asText()).matches("[345] 个工作日");
        assertThat(one.path("due").asText()).startsWith(dated("对居民承诺 YEAR-03-11 17:30 到期"));
        assertThat(answer("feng.er", "/lateness?" + march() + street(EAST))
                        .path("late")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2021-03-01 | until",
                "from=2021-03-31&until=2021-03-01 | 晚于",
                "from=1.3.2021&until=2021-03-31 | 日期",
                "from=2021-02-29&until=2021-03-31 | 日期",
                "from=0001-01-01&until=2021-03-31 | 日期",
                "from=2001-01-01&until=2021-03-31 | 三年",
                "period=YEAR | THIS_MONTH",
                "period=LAST_MONTH&from=2021-03-01&until=2021-03-31 | 不要同时",
                "category=没有 | 类别",
                "kind=nothing | 类别",
                "kind=need&category=%27%3B--| 类别"
            })
    void a_question_that_cannot_be_made_out_is_refused_in_words(String asked, String words) {
        for (String place : List.of("?", "/lateness?", "/cases?figure=open&", "/export?what=overview&")) {
            var refused = Http.staff(port, "feng.er").get("/api/supervision" + place + asked);
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.text("detail")).contains(words);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/cases?figure=nothing", "/cases", "/cases?figure=open&after=x", "/export", "/export?what=x"})
    void a_list_or_a_file_that_there_is_not_is_refused_in_words(String asked) {
        var refused = Http.staff(port, "feng.er").get("/api/supervision" + asked);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.text("detail")).matches(".*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/cases?figure=open", "/lateness", "/choices", "/export?what=overview"})
    void it_is_asked_by_supervisors_and_administrators_only(String asked) {
        for (String user : List.of("zhang.san", "shen.zhuren", "sun.ba", "chu.sheji")) {
            assertThat(Http.staff(port, user).get("/api/supervision" + asked).status())
                    .isEqualTo(403);
        }
        assertThat(Http.admin(port).get("/api/supervision" + asked).status()).isEqualTo(200);
    }

    @Test
    void a_unit_that_is_not_the_asker_s_is_answered_like_none() {
        for (String asked : List.of(
                "street=" + district.street(WEST),
                "department=" + district.department("测试城管局"),
                "unit=" + district.community("测试丙社区"),
                "street=" + district.community("测试甲社区"))) {
            String name = asked.substring(0, asked.indexOf('='));
            var theirs = Http.staff(port, "zheng.yi").get("/api/supervision?" + asked);
            var none = Http.staff(port, "zheng.yi").get("/api/supervision?" + name + "=nothing");
            assertThat(theirs.status()).as(theirs.body()).isEqualTo(404);
            assertThat(theirs.body().replace(asked.substring(name.length() + 1), "nothing"))
                    .isEqualTo(none.body());
        }
        assertThat(answer("zheng.yi", "/choices").path("streets")).hasSize(1);
        assertThat(answer("zheng.yi", "/choices").path("departments")).isEmpty();
        assertThat(answer("feng.er", "/choices").toString()).contains("测试城管局", "失智关爱", "\"need\"", "党群驿站");
    }

    @Test
    void files_say_the_same_masked_and_without_formulas() {
        long number = need("测试丙社区");
        jdbc.sql("update minxu.case set title = '=SUM(A1) 郝测试的诉求' where id = ?")
                .param(number)
                .update();
        jdbc.sql("insert into minxu.case_private (case_id, name, phone) values (?, '郝测试', '13912345678')")
                .param(number)
                .update();
        String asked = march() + of("category", RARE) + street(WEST);
        String cases = content("feng.er", "what=cases&figure=registered&" + asked);
        assertThat(cases)
                .contains(String.valueOf(number), "'=SUM(A1) 郝*的诉求", dated("YEAR年3月1日至3月31日"), "受理编号")
                .doesNotContain("郝测试");
        assertThat(rows("feng.er", "registered", asked).get(0).path("about").asText())
                .isEqualTo("=SUM(A1) 郝*的诉求");
        var file = Http.staff(port, "feng.er").get("/api/supervision/export?what=lateness&" + asked);
        assertThat(file.header("Content-Disposition"))
                .contains("UTF-8''" + encoded(dated("逾期原因_" + WEST + "_YEAR年3月1日至3月31日.xlsx")));
        assertThat(content("feng.er", "what=lateness&" + asked)).contains("应办结", "暂停：等待检测鉴定", "退回", "延期", "无上述原因");
        assertThat(content("feng.er", "what=overview&" + asked)).contains("承诺按时率", "期内登记", "各街道");
    }

    @Test
    void last_month_is_the_month_before_and_this_month_is_asked_by_default() {
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        var report = report("feng.er", "");
        assertThat(report.path("period").path("from").asText())
                .isEqualTo(today.withDayOfMonth(1).toString());
        assertThat(report.path("days").asInt()).isEqualTo(today.getDayOfMonth());
        var last = report("feng.er", "period=LAST_MONTH");
        assertThat(last.path("period").path("until").asText())
                .isEqualTo(today.withDayOfMonth(1).minusDays(1).toString());
        assertThat(named(last.path("figures"), "registered").path("name").asText())
                .isEqualTo("上月登记");
    }

    /** Eight due in the west: two on time, six late; one more was taken back, one is due in the month after. */
    private void sample() {
        answered(need("测试丙社区"), "YEAR-03-10 10:00+08");
        rated(answered(need("测试丁社区"), "YEAR-03-11 18:00+08"), "SATISFIED");
        long paused = answered(need("测试丙社区"), "YEAR-03-16 10:00+08");
        pause(paused, "AWAITING_APPRAISAL");
        long both = answered(need("测试丁社区"), "YEAR-03-16 10:00+08");
        pause(both, "AWAITING_APPRAISAL");
        returned(both);
        long returned = rated(answered(need("测试丁社区"), "YEAR-03-16 10:00+08"), "VERY_DISSATISFIED");
        returned(returned);
        extended(answered(need("测试丁社区"), "YEAR-03-16 10:00+08"));
        answered(need("测试丙社区"), "YEAR-03-20 10:00+08");
        long open = need("测试丙社区");
        promise(open, "测试丙社区", "YEAR-03-11 17:30+08", null);
        step(open, "测试城管局", "YEAR-03-20 17:30+08", null, 2);
        long takenBack = need("测试丙社区");
        promise(takenBack, "测试丙社区", "YEAR-03-11 17:30+08", "YEAR-03-13 10:00+08");
        end(takenBack, "WITHDRAWN", "YEAR-03-13 10:00+08");
        long later = need("测试丙社区");
        promise(later, "测试丙社区", "YEAR-04-02 17:30+08", "YEAR-03-31 10:00+08");
        step(later, "测试城管局", "YEAR-03-20 17:30+08", "YEAR-03-19 10:00+08", 0);
        step(later, "测试丙社区", "YEAR-03-20 17:30+08", "YEAR-03-25 10:00+08", 1);
        end(later, "SOLVED", "YEAR-03-31 10:00+08");
    }

    private String march() {
        return dated("from=YEAR-03-01&until=YEAR-03-31");
    }

    private String dated(String text) {
        year = year == 0 ? YEARS.getAndIncrement() : year;
        return text.replace("YEAR", String.valueOf(year));
    }

    private long need(String community) {
        long number = NUMBERS.getAndIncrement();
        filed.add(number);
        String unit = district.community(community);
        jdbc.sql(dated("""
                        with filed as (
                          insert into minxu.case (id, kind, unit_id, title, registered_at, registered_by, holder_id)
                          values (?, 'need', ?, '失智关爱', 'YEAR-03-04 09:00+08', 'zhang.san', ?) returning id, unit_id, registered_at)
                        insert into minxu.need (id, channel, community_id, registered_at, category, subcategory, content)
                        select id, 'OTHER', unit_id, registered_at, '养老卫生', '失智关爱', '测试' from filed""")).params(number, unit, unit).update();
        return number;
    }

    /** Promised for the eleventh, closed with the answer. */
    private long answered(long number, String at) {
        String holder = jdbc.sql("select u.name from minxu.case c join minxu.unit u on u.id = c.unit_id where c.id = ?")
                .param(number)
                .query(String.class)
                .single();
        promise(number, holder, "YEAR-03-11 17:30+08", at);
        jdbc.sql("update minxu.need set answered_at = ?::timestamptz where id = ?")
                .params(dated(at), number)
                .update();
        end(number, "SOLVED", at);
        return number;
    }

    private void end(long number, String outcome, String at) {
        jdbc.sql("update minxu.case set outcome = ?, closed_at = ?::timestamptz where id = ?")
                .params(outcome, dated(at), number)
                .update();
    }

    private long rated(long number, String level) {
        jdbc.sql(dated("insert into minxu.evaluation values (?, 0, ?, null, 'YEAR-03-18 10:00+08', 'zhang.san')"))
                .params(number, level)
                .update();
        return number;
    }

    private void promise(long number, String holder, String due, String closed) {
        deadline(number, "promise", holder, due, closed);
    }

    private void step(long number, String holder, String due, String closed, int marks) {
        long id = deadline(number, "userTask_handleMatter", holder, due, closed);
        for (int level = 0; level < marks; level++) {
            jdbc.sql("insert into minxu.mark values (?, ?, now(), ?)")
                    .params(id, level, unit(holder))
                    .update();
        }
    }

    /** Overdue from half past eight on the day after. */
    private long deadline(long number, String step, String holder, String due, String closed) {
        boolean promised = step.equals("promise");
        return jdbc.sql(dated("""
                        insert into minxu.deadline (case_id, step, stay, instance, holder_id, basis, limit_amount, limit_unit, clock_start,
                          opened_at, due_at, warn_at, overdue_at, closed_at)
                        select ?, ?, case when ? then null else gen_random_uuid()::text end, case when ? then null else 'none' end, ?, '测试', 5,
                          'WORKING_DAYS', 'YEAR-03-04 09:00+08', 'YEAR-03-04 09:00+08', due, due - interval '9 hours', due + interval '15 hours',
                          ?::timestamptz from (select ?::timestamptz as due) given returning id"""))
                .params(
                        number,
                        step,
                        promised,
                        promised,
                        unit(holder),
                        closed == null ? null : dated(closed),
                        dated(due))
                .query(Long.class)
                .single();
    }

    private void pause(long number, String cause) {
        jdbc.sql(dated("""
                        insert into minxu.pause (case_id, deadline_id, cause, reason, started_at, started_by, ended_at, ended_by)
                        select ?, max(id), ?, '测试', 'YEAR-03-05 09:00+08', 'wang.wu', 'YEAR-03-09 09:00+08', 'wang.wu'
                        from minxu.deadline where case_id = ?""")).params(number, cause, number).update();
    }

    private void returned(long number) {
        jdbc.sql("update minxu.need set returns = 1 where id = ?").param(number).update();
    }

    private void extended(long number) {
        jdbc.sql(dated("""
                        insert into minxu.extension (case_id, deadline_id, step, holder_id, days, reason, asked_at, asked_by, approver_id,
                          outcome, decided_at, decided_by)
                        select ?, max(id), 'userTask_handleMatter', max(holder_id), 3, '测试', 'YEAR-03-05 09:00+08', 'xu.ding', ?, 'AGREED',
                          'YEAR-03-05 10:00+08', 'qian.qi' from minxu.deadline where case_id = ?""")).params(number, district.street(WEST), number).update();
    }

    private String unit(String name) {
        return name.endsWith("社区") ? district.community(name) : district.department(name);
    }

    private String ids(String narrowed) {
        return narrowed.replace("EAST", district.street(EAST))
                .replace("WEST", district.street(WEST))
                .replace("测试城管局", district.department("测试城管局"))
                .replace("测试丙社区", district.community("测试丙社区"))
                .replace("养老卫生", encoded("养老卫生"))
                .replace("供水", encoded("供水"));
    }

    private String street(String name) {
        return "&street=" + district.street(name);
    }

    private static String of(String name, String value) {
        return "&" + name + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode report(String user, String asked) {
        return answer(user, "?" + asked);
    }

    private JsonNode answer(String user, String asked) {
        var answer = Http.staff(port, user).get("/api/supervision" + asked);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Every number of an overview by the key under which its cases are asked for. */
    private static Map<String, Integer> counted(JsonNode report) {
        var counts = new HashMap<String, Integer>();
        for (String part : List.of("figures", "rates")) {
            report.path(part).forEach(figure -> {
                counts.put(figure.path("key").asText(), figure.path("numerator").asInt());
                assertThat(figure.path("count")).isEqualTo(figure.path("numerator"));
                if (!figure.path("denominatorKey").isNull()) {
                    counts.put(
                            figure.path("denominatorKey").asText(),
                            figure.path("denominator").asInt());
                }
            });
        }
        return counts;
    }

    private static Map<String, Integer> late(JsonNode lateness) {
        var counts = new HashMap<String, Integer>();
        counts.put("due", lateness.path("due").asInt());
        counts.put("dueOnTime", lateness.path("onTime").asInt());
        counts.put("dueLate", lateness.path("late").asInt());
        counts.put("dueClosedLate", lateness.path("closedLate").asInt());
        counts.put("dueStillOpen", lateness.path("stillOpen").asInt());
        counts.put("dueRunning", lateness.path("running").asInt());
        lateness.path("reasons")
                .forEach(each ->
                        counts.put(each.path("key").asText(), each.path("count").asInt()));
        return counts;
    }

    /** The cursors' keys of all pages: none comes twice. */
    private List<String> listed(String user, String figure, String asked) {
        return rows(user, figure, asked).stream().map(JsonNode::toString).toList();
    }

    private List<JsonNode> rows(String user, String figure, String asked) {
        var rows = new ArrayList<JsonNode>();
        var cursors = new HashSet<String>();
        String after = "";
        do {
            var page =
                    answer(user, "/cases?figure=" + figure + "&" + asked + (after.isEmpty() ? "" : "&after=" + after));
            StreamSupport.stream(page.path("cases").spliterator(), false).forEach(rows::add);
            after = page.path("next").asText("");
            if (page.path("next").isNull()) {
                after = "";
            }
            assertThat(cursors.add(after)).isTrue();
        } while (!after.isEmpty());
        return rows;
    }

    private static JsonNode named(JsonNode figures, String key) {
        for (var each : figures) {
            if (each.path("key").asText().equals(key)) {
                return each;
            }
        }
        throw new AssertionError("没有“" + key + "”：" + figures);
    }

    private static int sum(JsonNode rows, String field) {
        int sum = 0;
        for (var row : rows) {
            sum += row.path(field).asInt();
        }
        return sum;
    }

    private String content(String user, String asked) {
        return Workbooks.content(Http.staff(port, user).bytes("/api/supervision/export?" + asked));
    }
}
