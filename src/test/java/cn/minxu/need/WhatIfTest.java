package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MinxuTest
@DisplayName("A table that is tried out on last month's cases")
class WhatIfTest {

    private static final Path LIMITS = Path.of("processes/need/step-limit.dmn");
    private static final Path TRIAGE = Path.of("processes/need/triage-need.dmn");
    private static final Path PROMISES = Path.of("processes/need/promise-limit.dmn");
    private static final String DAY = "?from=2003-03-10&until=2003-03-10";

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    TestDistrict district;

    @BeforeEach
    void two_small_matters_of_a_monday() {
        district.ensure();
        Walks.at("2003-03-10T09:00");
        for (int i = 0; i < 2; i++) {
            walks.registered("东门" + i)
                    .complete(
                            "userTask_judgeNeed",
                            "zhang.san",
                            Map.of(
                                    "satisfiability", "SATISFIABLE",
                                    "needScale", "SMALL",
                                    "needAuthority", "IN_COMMUNITY",
                                    "needGrade", "A"));
        }
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void says_whose_deadlines_would_have_been_earlier_or_later_and_who_would_have_been_late() throws IOException {
        var same = asked(LIMITS, "", "");
        assertThat(same.json().path("asked").asInt()).as(same.body()).isGreaterThanOrEqualTo(4);
        assertThat(same.json().path("changes")).isEmpty();
        Walks.at("2003-03-13T09:00");
        var longer = asked(LIMITS, "(outputEntry_handleMatter_gradeA_limitAmount\">\\s*<text>)1(</text>)", "$19$2");
        assertThat(longer.json().path("changes").get(0).path("before").asText()).isEqualTo("1 个工作日");
        assertThat(longer.json().path("changes").get(0).path("after").asText()).isEqualTo("9 个工作日");
        assertThat(longer.json().path("changes").get(0).path("inputs").asText()).contains("办理小事", "档次 A");
        assertThat(longer.json().path("dates").path("later").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(longer.json().path("dates").path("inTime").asInt())
                .as("open, and past one working day")
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void says_where_else_needs_would_have_gone() throws IOException {
        assertThat(asked(TRIAGE, "", "").json().path("changes")).isEmpty();
        var elsewhere = asked(TRIAGE, "\"COMMUNITY\"", "\"BIG\"");
        assertThat(elsewhere.status()).as(elsewhere.body()).isEqualTo(200);
        assertThat(elsewhere.json().path("changes").get(0).path("before").asText())
                .isEqualTo("分流去向 COMMUNITY");
        assertThat(elsewhere.json().path("changes").get(0).path("after").asText())
                .isEqualTo("分流去向 BIG");
        assertThat(elsewhere.json().path("changes").get(0).path("count").asInt())
                .isGreaterThanOrEqualTo(2);
        assertThat(asked(PROMISES, "", "").json().path("asked").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void is_refused_where_it_could_not_be_deployed_was_never_asked_or_is_somebody_else_s_business() throws IOException {
        var nothing = send("chu.sheji", "?from=2002-01-01&until=2002-01-02", Files.readString(LIMITS));
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.body()).contains("没有问过决策表“步骤时限”");
        assertThat(asked(LIMITS, "<text>1</text>", "<text>0</text>").body()).contains("还不能部署");
        assertThat(send("chu.sheji", DAY, "nothing").body()).contains("文件无法读取");
        assertThat(send("zhang.san", DAY, Files.readString(LIMITS)).status()).isEqualTo(403);
        assertThat(send("chu.sheji", "?from=tomorrow", Files.readString(LIMITS)).body())
                .contains("应为日期");
    }

    private Http.Answer asked(Path table, String pattern, String by) throws IOException {
        String content = Files.readString(table);
        return send("chu.sheji", DAY, pattern.isEmpty() ? content : content.replaceAll(pattern, by));
    }

    private Http.Answer send(String user, String query, String table) {
        return Http.staff(port, user)
                .send(
                        "POST",
                        "/api/models/what-if" + query,
                        "application/octet-stream",
                        table.getBytes(StandardCharsets.UTF_8));
    }
}
