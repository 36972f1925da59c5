package cn.minxu.worktime.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.access.Problems;
import cn.minxu.worktime.NoticeLoaded;
import cn.minxu.worktime.WorktimeDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CalendarControllerTest {

    private final List<Object> events = new ArrayList<>();
    private final WorktimeDatabase.Office office = WorktimeDatabase.office(events::add);
    private final MockMvcTester rest = MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(new CalendarController(office.calendar(), office.desk()))
                    .setControllerAdvice(new Problems())
                    .setMessageConverters(new MappingJackson2HttpMessageConverter(asBootWritesIt()))
                    .build());

    private static ObjectMapper asBootWritesIt() {
        return Jackson2ObjectMapperBuilder.json()
                .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }

    @Test
    void aKnownYearIsShownWithItsNotice() {
        assertThat(rest.get().uri("/api/calendar/2025"))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.provisional").isEqualTo(false);
                    assertThat(body).extractingPath("$.source").asString().contains("国办发明电〔2024〕12号");
                    assertThat(body).extractingPath("$.workingDays").isEqualTo(248);
                    assertThat(body).extractingPath("$.days.length()").isEqualTo(33);
                    assertThat(body).extractingPath("$.days[1].date").isEqualTo("2025-01-26");
                    assertThat(body).extractingPath("$.days[1].kind").isEqualTo("WORKDAY");
                    assertThat(body).extractingPath("$.days[1].name").isEqualTo("春节");
                });
    }

    @Test
    void aYearWithoutANoticeIsShownAsProvisional() {
        assertThat(rest.get().uri("/api/calendar/2027"))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.provisional").isEqualTo(true);
                    assertThat(body).extractingPath("$.source").asString().contains("尚未载入");
                    assertThat(body).extractingPath("$.days.length()").isEqualTo(13);
                });
    }

    @Test
    void anAdministratorHandsInANotice() {
        assertThat(put(2027, notice("2027-01-01"))).hasStatusOk().bodyJson().satisfies(body -> {
            assertThat(body).extractingPath("$.provisional").isEqualTo(false);
            assertThat(body).extractingPath("$.workingDays").isEqualTo(254);
        });
        assertThat(events).containsExactly(new NoticeLoaded(2027));
        assertThat(office.calendar().isProvisional(2027)).isFalse();
    }

    @Test
    void whatIsReadCanBeHandedIn() throws Exception {
        String read =
                rest.get().uri("/api/calendar/2026").exchange().getResponse().getContentAsString();

        assertThat(put(2026, read)).hasStatusOk().bodyJson().isStrictlyEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"source\":\"文号\"}|没有任何日期",
                "{}|请填写通知的名称和文号",
                "{\"year\":2026,\"source\":\"文号\"}|正文中的年份2026与地址中的年份2027不一致",
                "{\"source\":\"文号\",\"days\":[null]}|days 中有空的一项",
                "{\"source\":\"文号\",\"days\":[{}]}|日期应写作 2027-01-01，不能是：（空）",
                "{\"source\":\"文号\",\"days\":[{\"date\":\"2027/1/1\"}]}|不能是：2027/1/1",
                "{\"source\":\"文号\",\"days\":[{\"date\":\"2027-02-30\"}]}|不能是：2027-02-30",
                "{\"source\":\"文号\",\"days\":[{\"date\":\"2027-01-01\",\"kind\":\"休\"}]}|不能是：休",
                "{\"source\":\"文号\",\"days\":[{\"date\":\"2027-01-01\",\"kind\":\"HOLIDAY\"}]}|请填写节日名称",
            })
    void aWrongNoticeIsRefusedInChinese(String body, String message) {
        assertThat(put(2027, body))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains(message);
        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "{", "[]", "\"2027\"", "{\"days\":5}", "{\"year\":\"二〇二七\"}"})
    void aBodyThatIsNoNoticeIsRefusedWithASample(String body) {
        assertThat(put(2027, body))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("无法读取放假通知", "\"kind\":\"HOLIDAY\"");
    }

    @Test
    void nobodyInParticularCanHandInANotice() {
        assertThat(rest.put()
                        .uri("/api/calendar/2027")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(notice("2027-01-01")))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("请先登录");
        assertThat(office.calendar().isProvisional(2027)).isTrue();
    }

    @Test
    void aYearOutsideTheCalendarIsRefusedInChinese() {
        assertThat(rest.get().uri("/api/calendar/1990"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("工作日历只包含2000至2100年，不能计算1990年的日期");
    }

    @Test
    void anAddressWithoutAYearLeadsNowhere() {
        assertThat(rest.get().uri("/api/calendar/next")).hasStatus(404);
    }

    private MvcTestResult put(int year, String body) {
        return rest.put()
                .uri("/api/calendar/" + year)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(CalendarControllerTest::asAdministrator)
                .exchange();
    }

    private static MockHttpServletRequest asAdministrator(MockHttpServletRequest request) {
        request.setUserPrincipal(() -> "zhang.san");
        return request;
    }

    /** The statutory holidays of 2027, of which one is given. */
    private static String notice(String newYear) {
        String days = List.of(
                        newYear,
                        "2027-02-05",
                        "2027-02-06",
                        "2027-02-07",
                        "2027-02-08",
                        "2027-04-05",
                        "2027-05-01",
                        "2027-05-02",
                        "2027-06-09",
                        "2027-09-15",
                        "2027-10-01",
                        "2027-10-02",
                        "2027-10-03")
                .stream()
                .map("{\"date\":\"%s\",\"kind\":\"HOLIDAY\",\"name\":\"节日\"}"::formatted)
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        return "{\"source\":\"测试用通知\",\"days\":[" + days + "]}";
    }
}
