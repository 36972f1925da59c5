package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which needs may be about the same thing, and what their number does to the queue. */
@MinxuTest
@Clause("A-P1")
class ClustersTest {

    @Autowired
    Walks walks;

    @Autowired
    Clusters clusters;

    @Autowired
    Decisions decisions;

    @Autowired
    PriorityRound round;

    @Autowired
    TestDistrict district;

    private String place = "";

    @BeforeEach
    void at_a_place_of_its_own() {
        Walks.at("2025-03-31T09:00");
        district.ensure();
        place = HandleNeedTest.place();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void the_same_place_written_another_way_is_a_candidate_and_the_screening_is_recorded() {
        var first = walks.registered(place + "（3号楼）");
        var second = walks.registered(" " + place + "(３号楼) ");
        assertThat(candidates(second)).containsExactly(first.number);
        assertThat(decisions
                        .last(second.number, "serviceTask_screenOverlaps")
                        .orElseThrow()
                        .details())
                .isEqualTo(Map.of("candidates", List.of(first.number)));
        assertThat(decisions.last(first.number, "serviceTask_screenOverlaps")).isEmpty();
    }

    @Test
    void other_communities_subcategories_places_and_needs_without_a_place_are_none() {
        var need = walks.registered(place);
        register(place, "测试乙社区", "绿化养护", null);
        register(place, "测试甲社区", "楼道杂物", null);
        register(place + "旁", "测试甲社区", "绿化养护", null);
        register(null, "测试甲社区", "绿化养护", null);
        assertThat(candidates(need)).isEmpty();
        assertThat(candidates(walks.of(register(null, "测试甲社区", "绿化养护", null)))).isEmpty();
    }

    @Test
    void thirty_days_apart_is_near_enough_and_a_second_more_is_not() {
        Instant now = Walks.instant("2025-03-31T09:00");
        long near = register(place, "测试甲社区", "绿化养护", now.minus(Duration.ofDays(30)));
        register(place, "测试甲社区", "绿化养护", now.minus(Duration.ofDays(30)).minusSeconds(1));
        assertThat(candidates(walks.registered(place))).containsExactly(near);
    }

    @Test
    void linked_answered_and_closed_needs_are_no_leads() {
        var lead = walks.registered(place);
        var linked = walks.registered(place);
        linked.complete("userTask_judgeNeed", "zhang.san", Map.of("leadNeed", Long.toString(lead.number)));
        var third = walks.registered(place);
        assertThat(candidates(third)).containsExactly(lead.number);
        lead.complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("A"))
                .complete("userTask_handleMatter", "zhang.san", Map.of("handlingOutcome", "SOLVED", "answer", "已修剪"));
        assertThat(candidates(third)).isEmpty();
        third.refused("userTask_judgeNeed", "zhang.san", Map.of("leadNeed", Long.toString(lead.number)), "主诉求");
    }

    @Test
    void the_queue_moves_with_overlap_and_with_age() {
        var lead = walks.registered(place);
        for (int i = 0; i < 2; i++) {
            walks.registered(place)
                    .complete("userTask_judgeNeed", "zhang.san", Map.of("leadNeed", Long.toString(lead.number)));
        }
        assertThat(lead.task("userTask_judgeNeed").getPriority()).isEqualTo(40);
        Walks.at("2025-04-02T09:00");
        round.rescoreAll();
        assertThat(lead.task("userTask_judgeNeed").getPriority()).isEqualTo(44);
        assertThat(lead.variable("needPriority")).isEqualTo(44L);
    }

    private List<Long> candidates(Walks.Walk walk) {
        return clusters.candidates(walk.need()).stream().map(Need::number).toList();
    }

    private long register(String where, String community, String subcategory, Instant at) {
        return walks.registered(new NewNeed(
                        null,
                        "OTHER",
                        null,
                        false,
                        community,
                        null,
                        null,
                        subcategory,
                        where,
                        "测试重叠",
                        null,
                        at,
                        null,
                        null,
                        null,
                        null))
                .number;
    }
}
