package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import cn.minxu.casework.Decisions;
import cn.minxu.need.priority.PriorityRound;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

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
                .isEqualTo(Map.of("count", 1, "candidates", List.of(first.number)));
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
    void of_many_like_needs_a_count_and_a_few_are_kept_and_shown_those_that_lead_others_first() {
        var first = walks.registered(place);
        var follower = walks.registered(place);
        follower.complete("userTask_judgeNeed", "zhang.san", linkedTo(first.number));
        var more = Stream.generate(() -> walks.registered(place)).limit(8).toList();
        var last = walks.registered(place);
        List<Long> few =
                List.of(first.number, more.get(7).number, more.get(6).number, more.get(5).number, more.get(4).number);
        assertThat(candidates(last)).isEqualTo(few);
        assertThat(decisions
                        .last(last.number, "serviceTask_screenOverlaps")
                        .orElseThrow()
                        .details())
                .isEqualTo(Map.of("count", 9, "candidates", few));
        var zhang = Http.staff(port, "zhang.san");
        String task = last.task("userTask_judgeNeed").getId();
        assertThat(zhang.get("/api/task-cards/" + task + "/record")
                        .json()
                        .path("latest")
                        .path("outcome")
                        .asText())
                .as("above the form")
                .contains("发现可能重叠的诉求 9 件，如 " + first.number + "、");
        var form = zhang.get("/engine-rest/task/" + task + "/form-variables?deserializeValues=false")
                .json();
        assertThat(form.path("overlapOptions").path("value").asText())
                .contains(first.number + "（已并入 1 件）", "其他：填写受理编号")
                .doesNotContain(Long.toString(more.get(3).number));
    }

    @Test
    void a_lead_that_is_not_shown_is_named_by_its_number_or_by_that_of_one_that_follows_it() {
        var lead = walks.registered(place);
        var follower = walks.registered(place);
        follower.complete("userTask_judgeNeed", "zhang.san", linkedTo(lead.number));
        for (int i = 0; i < 6; i++) {
            walks.registered(place);
        }
        var byLead = walks.registered(place);
        byLead.complete("userTask_judgeNeed", "zhang.san", named(lead.number));
        assertThat(byLead.need().lead()).contains(lead.number);
        var byFollower = walks.registered(place);
        byFollower.complete("userTask_judgeNeed", "zhang.san", named(follower.number));
        assertThat(byFollower.need().lead()).contains(lead.number);

        var refused = walks.registered(place);
        long elsewhere = walks.registered(place + "旁").number;
        long otherCommunity = register(place, "测试乙社区", "绿化养护", null);
        for (long wrong : List.of(elsewhere, otherCommunity, refused.number, 20200101000001L)) {
            refused.refused(
                    "userTask_judgeNeed", "zhang.san", named(wrong), "受理编号 " + wrong + " 不是 30 天内同社区、同小类、同地点的另一件诉求");
        }
        refused.refused("userTask_judgeNeed", "zhang.san", Map.of("leadNeed", "OTHER"), "请填写“主诉求的受理编号”");
        var record = Http.staff(port, "zhang.san")
                .get("/api/task-cards/" + lead.task("userTask_judgeNeed").getId() + "/record")
                .json();
        assertThat(record.path("linkedCount").asInt()).isEqualTo(3);
    }

    @Test
    void screening_reads_no_more_rows_however_many_like_needs_there_are() {
        long number = walks.registered(place).number;
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            likeNeeds(1, 1500);
            long few = rowsReadBy(() -> clusters.screen(number));
            likeNeeds(1501, 6000);
            long many = rowsReadBy(() -> clusters.screen(number));
            assertThat(few).as("fewer than there are").isBetween(1L, 1400L);
            assertThat(many).isCloseTo(few, Offset.offset(20L));
            assertThat(decisions
                            .last(number, "serviceTask_screenOverlaps")
                            .orElseThrow()
                            .details())
                    .containsEntry("count", 1001)
                    .extracting("candidates")
                    .asInstanceOf(LIST)
                    .hasSize(5);
        });
    }

    private void likeNeeds(int from, int to) {
        jdbc.sql("""
                        with filed as (
                          insert into minxu.case (id, kind, unit_id, title, registered_at, registered_by, holder_id)
                          select 20240101000000 + g, 'need', c, '绿化养护', at + g * interval '1 second', 'zhang.san', c
                          from generate_series(?, ?) g, (values (?, ?::timestamptz)) fixed (c, at) returning id, unit_id, registered_at)
                        insert into minxu.need (id, channel, category, subcategory, community_id, registered_at, place, place_key, content)
                        select id, 'OTHER', '居住环境', '绿化养护', unit_id, registered_at, ?, ?, '测试重叠' from filed""")
                .params(from, to, district.community("测试甲社区"), "2025-03-30T09:00:00+08:00", place, Places.key(place))
                .update();
        jdbc.sql("analyze minxu.need").update();
        jdbc.sql("analyze minxu.case").update();
    }

    private long rowsReadBy(Runnable work) {
        long before = rowsRead();
        work.run();
        return rowsRead() - before;
    }

    private long rowsRead() {
        return jdbc.sql(
                        "select sum(seq_tup_read + idx_tup_fetch) from pg_stat_xact_user_tables where schemaname = 'minxu' and relname in ('need', 'case')")
                .query(Long.class)
                .single();
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

    private static Map<String, Object> linkedTo(long lead) {
        return Map.of("leadNeed", Long.toString(lead));
    }

    private static Map<String, Object> named(long lead) {
        return Map.of("leadNeed", "OTHER", "leadNumber", Long.toString(lead));
    }

    private List<Long> candidates(Walks.Walk walk) {
        return clusters.overlap(walk.need()).first().stream().map(Need::number).toList();
    }

    private long register(String where, String community, String subcategory, Instant at) {
        return walks.registered(new NewNeed(
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
