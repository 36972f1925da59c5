package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Unique;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What two thousand needs about the same thing cost, measured; no part of the test run. By command:
 * {@code mvn test -Dtest=OverlapsAtScale}.
 */
@MinxuTest
class OverlapsAtScale {

    private static final int BLOCK = 100;
    private static final int BLOCKS = 20;

    @Autowired
    NeedDesk desk;

    @Autowired
    Walks walks;

    @Autowired
    TestDistrict district;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FormService forms;

    @Autowired
    IdentityService identity;

    private final String place = HandleNeedTest.place();

    @BeforeEach
    void on_a_monday_morning() {
        Walks.at("2025-03-31T09:00");
        district.ensure();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    /** In turns with needs that are like no other, so that whatever else slows the machine down meets both. */
    @Test
    void registering_the_last_like_need_costs_what_the_first_did() {
        for (int i = 0; i < 5; i++) {
            block(false);
        }
        var alike = new double[BLOCKS];
        var single = new double[BLOCKS];
        for (int i = 0; i < BLOCKS; i++) {
            single[i] = block(false);
            alike[i] = block(true);
            System.out.printf("block %2d: alike %.0f ms, single %.0f ms%n", i + 1, alike[i], single[i]);
        }
        var ratios = new double[BLOCKS];
        Arrays.setAll(ratios, i -> alike[i] / single[i]);
        System.out.println("alike/single, first five blocks: " + spread(Arrays.copyOfRange(ratios, 0, 5)));
        System.out.println(
                "alike/single, last five blocks:  " + spread(Arrays.copyOfRange(ratios, BLOCKS - 5, BLOCKS)));
        System.out.println("widest record: "
                + jdbc.sql(
                                "select max(length(details::text)) from minxu.decision where step = 'serviceTask_screenOverlaps'")
                        .query(Integer.class)
                        .single()
                + " characters");
    }

    private double block(boolean sameplace) {
        long start = System.nanoTime();
        for (int i = 0; i < BLOCK; i++) {
            String where = sameplace ? place : "另一处" + Unique.word();
            desk.register(Samples.brought(district.community("测试甲社区"), where), "zhang.san");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static String spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return "median %.3f (%.3f to %.3f)".formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    @Test
    void one_answer_reaches_all_that_follow() {
        var lead = walks.registered(place);
        List<Walks.Walk> followers = new ArrayList<>();
        for (int i = 0; i < BLOCK * BLOCKS; i++) {
            var follower = walks.registered(place);
            link(follower, lead.number);
            followers.add(follower);
        }
        lead.complete("userTask_judgeNeed", "zhang.san", HandleNeedTest.judged("A"));
        long start = System.nanoTime();
        lead.complete("userTask_handleMatter", "zhang.san", Map.of("handlingOutcome", "SOLVED", "answer", "已修剪"));
        System.out.printf(
                "answering the lead and %d followers: %.1f s%n", followers.size(), (System.nanoTime() - start) / 1e9);
        assertThat(jdbc.sql(
                                "select count(*) from minxu.need where lead_id = ? and answer = '已修剪' and answered_at is not null")
                        .param(lead.number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(followers.size());
        followers.get(0).waitsAt("userTask_callBackResident");
        followers.get(followers.size() - 1).waitsAt("userTask_callBackResident");
    }

    /** As its form does, without the way over the net. */
    private void link(Walks.Walk follower, long lead) {
        String unit = district.community("测试甲社区");
        String task = follower.task("userTask_judgeNeed").getId();
        identity.setAuthentication("zhang.san", List.of(unit, "staff"), List.of(unit));
        try {
            forms.submitTaskForm(task, Map.of("leadNeed", Long.toString(lead)));
        } finally {
            identity.clearAuthentication();
        }
    }
}
