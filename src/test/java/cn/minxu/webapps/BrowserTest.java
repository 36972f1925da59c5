package cn.minxu.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The web applications in a real browser; Tasklist in a community that no other test uses ({@code tools/browser}); needs Node, Chromium and {@code npm ci} in tools, as script/test sees to. */
@MinxuTest
class BrowserTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    TestDistrict district;

    @Autowired
    NeedDesk desk;

    @Autowired
    TaskService tasks;

    @LocalServerPort
    int port;

    @Test
    void a_need_is_registered_by_the_start_form_found_in_the_queue_and_judged_in_chinese_only() throws Exception {
        walk("tasklist.mjs", "xu.ding", TestDistrict.PASSWORD);
    }

    @Test
    void what_is_typed_is_not_lost_by_a_switch_esc_or_a_lost_session_and_is_gone_when_it_is_submitted()
            throws Exception {
        walk("typed.mjs", "ding.yi", TestDistrict.PASSWORD);
    }

    @Test
    void cases_are_found_opened_from_bookmarks_and_printed() throws Exception {
        walk("finding.mjs", "xu.ding", TestDistrict.PASSWORD, "测试丁社区");
    }

    @Test
    void a_community_holds_a_meeting_from_its_call_to_an_objection_against_its_result_two_people_where_two_are_needed()
            throws Exception {
        walk("meeting.mjs", TestDistrict.PASSWORD, "xu.ding", "ding.yi", "qian.qi", "测试城管局");
    }

    /** A case of the community that was due last month, waits still, and is claimed by one of its two people. */
    @Test
    void a_supervisor_asks_why_a_street_was_late_urges_and_orders_and_the_clerk_answers() throws Exception {
        district.ensure();
        ClockUtil.setCurrentTime(Date.from(
                ZonedDateTime.now(ZONE).minusMonths(1).withDayOfMonth(6).toInstant()));
        long number = desk.register(need(), "xu.ding").number();
        ClockUtil.reset();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(Long.toString(number))
                .singleResult()
                .getId();
        var claimed =
                Http.staff(port, "xu.ding").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"xu.ding\"}");
        assertThat(claimed.status()).as(claimed.body()).isEqualTo(204);
        try {
            walk("supervision.mjs", "feng.er", "xu.ding", TestDistrict.PASSWORD, Long.toString(number), "测试西街道", "丁一");
        } finally {
            desk.withdraw(number, "xu.ding", "已自行解决");
        }
    }

    private static NewNeed need() {
        return new NewNeed(
                "窗口",
                null,
                false,
                "测试丁社区",
                null,
                null,
                "道路及市政设施",
                "督办的路口",
                "路灯不亮",
                null,
                null,
                "郝测试",
                "13912345678",
                null,
                null);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"feng.er, cockpit", "chu.sheji, cockpit", "admin, admin"})
    void no_page_asks_for_what_is_refused(String user, String application) throws Exception {
        var password = user.equals(MinxuTest.ADMIN) ? MinxuTest.ADMIN_PASSWORD : TestDistrict.PASSWORD;
        walk("pages.mjs", user, password, application);
    }

    private void walk(String script, String... arguments) throws Exception {
        district.ensure();
        BrowserWalk.walk(port, script, arguments);
    }
}
