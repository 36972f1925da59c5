package cn.minxu.need.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MinxuTest
@DisplayName("To start a case")
class StartsOverHttpTest {

    private static final String NEED = "handleNeed";
    private static final String STATION = "provideStationService";
    private static final String FORM = "/engine-rest/process-definition/key/";

    /** As Tasklist asks what it lists. */
    private static final String LISTED =
            "/engine-rest/process-definition%s?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true%s";

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    private final String place = "发起测试" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void district() {
        district.ensure();
    }

    @ParameterizedTest
    @CsvSource({
        "zhang.san, true, true", // a community
        "chen.wangge, true, true", // its grid
        "zhao.liu, true, false", // a street
        "wu.shi, true, false", // the centre
        "zheng.yi, true, false", // a street's supervisor
        "sun.ba, false, false", // a department
        "han.qu, false, false", // the district
        "chu.sheji, false, false", // a designer
    })
    void is_offered_to_those_alone_from_whom_it_is_taken(String user, boolean need, boolean station) {
        List<String> offered = keys(as(user).get("/api/starts").json(), "process");
        assertThat(offered.contains(NEED)).isEqualTo(need);
        assertThat(offered.contains(STATION)).isEqualTo(station);
        assertThat(keys(as(user).get(LISTED.formatted("", "&maxResults=100")).json(), "key"))
                .as("what Tasklist lists")
                .containsExactlyInAnyOrderElementsOf(offered);
        assertThat(as(user).get(LISTED.formatted("/count", ""))
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(offered.size());
        for (String process : List.of(NEED, STATION)) {
            boolean may = process.equals(NEED) ? need : station;
            Answer opened = as(user).get(FORM + process + "/form-variables");
            assertThat(opened.status()).as(user + " opens " + process).isEqualTo(may ? 200 : 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sun.ba", "han.qu"})
    void is_refused_in_words_by_whatever_door_to_those_to_whom_it_is_not_offered(String user) {
        Answer opened = as(user).get(FORM + NEED + "/form-variables");
        assertThat(opened.text("message")).contains("诉求由社区、网格、街道和区社会治理服务中心的人员登记");
        Answer sent = as(user).post(
                        FORM + NEED + "/submit-form", form(UUID.randomUUID().toString(), "测试甲社区"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(403);
        assertThat(sent.text("message")).contains("您的账号不登记诉求");
        assertThat(rest(user, "测试甲社区").status()).isEqualTo(403);
    }

    @Test
    void is_said_in_the_words_of_staff() {
        JsonNode starts = as("zhang.san").get("/api/starts").json();
        assertThat(keys(starts, "words")).contains("登记诉求", "发起党群驿站特色服务");
    }

    @ParameterizedTest
    @CsvSource({
        // who, for which community, whether
        "wu.shi,      测试丙社区, true", // the centre for each
        "wu.shi,      测试甲社区, true",
        "zhao.liu,    测试乙社区, true", // a street for its own
        "zhao.liu,    测试丙社区, false",
        "zhang.san,   测试甲社区, true", // a community for itself
        "zhang.san,   测试乙社区, false",
        "chen.wangge, 测试甲社区, true", // a grid worker for his community
        "chen.wangge, 测试乙社区, false",
    })
    void a_need_is_registered_for_the_communities_that_are_one_s_own(String user, String community, boolean may) {
        JsonNode opened = as(user).get(FORM + NEED + "/form-variables").json();
        assertThat(opened.path("communityOptions").path("value").asText().contains(community))
                .as("offered")
                .isEqualTo(may);
        Answer sent = as(user).post(
                        FORM + NEED + "/submit-form",
                        form(opened.path("formToken").path("value").asText(), community));
        assertThat(sent.status()).as(sent.body()).isEqualTo(may ? 200 : 400);
        assertThat(rest(user, community).status()).as("over REST").isEqualTo(may ? 201 : 403);
        if (may) {
            Answer receipt = as(user).get("/api/cases/" + sent.text("businessKey"));
            assertThat(receipt.status()).as("what stands on the receipt").isEqualTo(200);
            assertThat(receipt.text("unit")).isEqualTo(community);
            assertThat(receipt.text("promised")).isNotBlank();
        }
    }

    @Test
    void unit_grid_and_channel_are_proposed_to_a_grid_worker() {
        JsonNode opened = as("chen.wangge").get(FORM + NEED + "/form-variables").json();
        assertThat(opened.path("communityUnit").path("value").asText()).isEqualTo(district.community("测试甲社区"));
        assertThat(opened.path("gridName").path("value").asText()).isEqualTo("第1网格");
        assertThat(opened.path("channel").path("value").asText()).isEqualTo("GRID_REPORT");
    }

    @Test
    void the_channel_of_one_s_last_registration_is_proposed_and_no_community_where_there_are_several() {
        assertThat(register("zhao.liu", "测试甲社区", place).status()).isEqualTo(201);
        JsonNode opened = as("zhao.liu").get(FORM + NEED + "/form-variables").json();
        assertThat(opened.path("channel").path("value").asText()).isEqualTo("SERVICE_WINDOW");
        assertThat(opened.has("communityUnit")).isFalse();
    }

    @Test
    void the_places_of_one_s_own_last_registrations_are_proposed_the_newest_first_and_nobody_else_s() {
        register("zhang.san", "测试甲社区", place + "甲");
        register("zhang.san", "测试甲社区", place + "乙");
        register("zhang.san", "测试甲社区", place + "甲");
        register("zhang.san", "测试甲社区", "找张阿姨13812345678");
        List<String> places = places("zhang.san");
        assertThat(places).startsWith(place + "甲", place + "乙").doesNotContain("找张阿姨13812345678");
        assertThat(places.stream().filter((place + "甲")::equals)).hasSize(1);
        for (String other : List.of("zhang.sanfeng", "zhao.liu", "wu.shi")) {
            assertThat(places(other)).as(other).doesNotContain(place + "甲");
        }
        JsonNode where = suggestions("zhang.san").get(0).path("where");
        assertThat(where.path("communityUnit").asText()).isEqualTo(district.community("测试甲社区"));
    }

    private Http as(String user) {
        return Http.staff(port, user);
    }

    private static List<String> keys(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(field).asText())
                .toList();
    }

    private List<String> places(String user) {
        return keys(suggestions(user), "text");
    }

    private JsonNode suggestions(String user) {
        return StreamSupport.stream(as(user).get("/api/starts").json().spliterator(), false)
                .filter(start -> start.path("process").asText().equals(NEED))
                .map(start -> start.path("suggestions").path("place"))
                .findFirst()
                .orElseThrow();
    }

    private Answer rest(String user, String community) {
        return register(user, community, place);
    }

    private Answer register(String user, String community, String where) {
        return as(user).with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/needs", """
                        {"channel":"窗口","community":"%s","subcategory":"绿化养护","place":"%s","content":"树枝挡光"}""".formatted(community, where));
    }

    private String form(String token, String community) {
        return """
                {"variables":{"formToken":{"value":"%s"},"communityUnit":{"value":"%s"},"channel":{"value":"SERVICE_WINDOW"},
                "subcategory":{"value":"绿化养护"},"nature":{"value":"HELP"},"urgent":{"value":false},"place":{"value":"%s"},
                "content":{"value":"树枝挡光"},"reporterName":{"value":"张小明"},"reporterPhone":{"value":"13812341234"}}}""".formatted(token, district.community(community), place);
    }
}
