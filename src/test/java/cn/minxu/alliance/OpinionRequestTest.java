package cn.minxu.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MinxuTest
@DisplayName("征求社区党组织意见")
class OpinionRequestTest {

    private static final String GIVE = "userTask_giveOpinion";
    private static final String SECRETARY = "zhang.san";
    private static final String ASKER = "yijian.lian";

    @LocalServerPort
    int port;

    @Autowired
    Village villages;

    @Autowired
    TestDistrict district;

    private Village village;
    private Desk desk;

    @BeforeEach
    void a_unit_that_asks() {
        village = villages.at(port);
        desk = village.desk;
        Desk.at("2025-03-03T09:00");
        village.enterprise("意见物业公司", ASKER);
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private Map<String, Object> request() {
        return Map.of(
                "community",
                district.community("测试甲社区"),
                "opinionKind",
                "CONSENT",
                "title",
                "推荐区人大代表候选人",
                "content",
                "拟推荐我单位欧阳推荐为候选人，请予审核",
                "candidate",
                "欧阳推荐");
    }

    private static Map<String, Object> answer(String opinion) {
        return Map.of("opinionGiven", opinion, "opinionText", "经党委会研究，符合条件");
    }

    @ParameterizedTest
    @CsvSource({"AGREE,同意,党组织同意", "DISAGREE,不同意,党组织不同意", "SUGGEST,建议,党组织提出建议"})
    @Clause("§2.4")
    void is_answered_by_the_secretary_with_a_letter_that_says_so(String opinion, String word, String end) {
        long number = desk.start("askOpinion", ASKER, request());
        assertThat(desk.due(number, GIVE)).isEqualTo(Desk.instant("2025-03-10T17:30"));
        assertThat(desk.tryComplete(number, GIVE, "zhang.sanfeng", answer(opinion))
                        .status())
                .as("not the secretary")
                .isEqualTo(403);
        assertThat(village.refusal(desk.as(ASKER).get("/api/opinions/" + number + "/letter")))
                .contains("没有答复不视为同意");
        desk.complete(number, GIVE, SECRETARY, answer(opinion));
        assertThat(village.end(number)).isEqualTo(end);
        assertThat(desk.as(ASKER)
                        .get("/api/cases/" + number)
                        .json()
                        .path("letter")
                        .asBoolean())
                .isTrue();
        String letter =
                desk.as(ASKER).get("/api/opinions/" + number + "/letter").body();
        assertThat(letter)
                .contains(
                        "关于“推荐区人大代表候选人”的复函",
                        "意见物业公司：",
                        "<strong>" + word + "</strong>",
                        "符合条件",
                        "测试甲社区党组织",
                        "2025年3月3日");
        assertThat(desk.as("wang.wu").get("/api/opinions/" + number + "/letter").status())
                .isEqualTo(404);
    }

    @Test
    @Clause("§2.4")
    void ends_as_silent_when_nobody_answers_which_is_no_consent_and_is_marked_against_the_community() {
        long number = desk.start("askOpinion", "sun.ba", request());
        Desk.at("2025-03-11T08:31");
        desk.fireTimerOf(number, "timer_nextMark");
        assertThat(Marks.units(village, number)).containsExactly(district.community("测试甲社区"));
        Desk.at("2025-03-11T17:31");
        String task = desk.task(number, GIVE).getId();
        desk.fireTimerOf(number, "timer_opinionSilent");
        assertThat(village.end(number)).isEqualTo("没有答复，不视为同意");
        assertThat(village.refusal(desk.as("sun.ba").get("/api/opinions/" + number + "/letter")))
                .contains("没有答复不视为同意");
        assertThat(desk.as(SECRETARY)
                        .post("/engine-rest/task/" + task + "/submit-form", Desk.json(answer("AGREE")))
                        .status())
                .as("an answer after the end")
                .isBetween(400, 499);
        assertThat(village.end(number)).isEqualTo("没有答复，不视为同意");
    }

    @Test
    void hides_whom_it_is_about_and_is_read_by_nobody_else() {
        long number = desk.start("askOpinion", ASKER, request());
        assertThat(desk.as(SECRETARY).get("/api/cases/" + number).body()).doesNotContain("欧阳推荐");
        assertThat(desk.as("li.si").get("/api/cases/" + number).status()).isEqualTo(404);
        assertThat(desk.as("sun.ba").get("/api/cases/" + number).status()).isEqualTo(404);
    }

    @Test
    void refuses_a_community_that_there_is_not_and_one_that_asks_itself() {
        var wrong = new java.util.HashMap<>(request());
        wrong.put("community", district.street("测试东街道"));
        assertThat(village.refusal(desk.tryStart("askOpinion", ASKER, wrong))).contains("征求哪个社区党组织");
        assertThat(village.refusal(desk.tryStart("askOpinion", SECRETARY, request())))
                .contains("不能发起");
    }
}
