package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.Case.Score;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction writes late is written once, whole and in its order, or not at all. */
@MinxuTest
class LateWritesTest {

    private static final String STEP = "userTask_lateWrites";

    @Autowired
    Walks walks;

    @Autowired
    Needs needs;

    @Autowired
    CaseBook cases;

    @Autowired
    Decisions decisions;

    @Autowired
    TestDistrict district;

    @Autowired
    TransactionTemplate transaction;

    private long number;

    @BeforeEach
    void with_a_need_of_its_own() {
        Walks.at("2025-03-31T09:00");
        district.ensure();
        number = walks.registered(HandleNeedTest.place()).number;
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void what_was_changed_before_others_were_written_and_is_saved_after_is_not_lost() {
        transaction.executeWithoutResult(any -> {
            Need need = needs.lock(number);
            need.prepareAnswer("已修剪");
            cases.write();
            needs.save(need);
        });
        assertThat(needs.get(number).answer()).contains("已修剪");
    }

    @Test
    void a_score_waits_for_the_commit_and_is_read_as_it_is_meanwhile() {
        transaction.executeWithoutResult(any -> {
            needs.lock(number);
            cases.score(number, new Score(77, "测试"));
            assertThat(cases.get(number).score()).isEqualTo(new Score(77, "测试"));
            cases.score(number, new Score(78, "再测"));
        });
        assertThat(cases.get(number).score()).isEqualTo(new Score(78, "再测"));
    }

    @Test
    void more_than_fit_into_one_go_come_in_their_order() {
        List<String> all = IntStream.range(0, 130).mapToObj(Integer::toString).toList();
        transaction.executeWithoutResult(any -> all.forEach(this::append));
        assertThat(appended()).isEqualTo(all);
    }

    @Test
    void nothing_is_written_of_what_is_rolled_back() {
        transaction.executeWithoutResult(status -> {
            append("lost");
            status.setRollbackOnly();
        });
        assertThat(appended()).isEmpty();
    }

    private void append(String outcome) {
        decisions.append(new Decision(
                number, ClockUtil.getCurrentTime().toInstant(), "zhang.san", null, STEP, outcome, null, Map.of()));
    }

    private List<String> appended() {
        return decisions.of(number).stream()
                .filter(each -> each.step().equals(STEP))
                .map(Decision::outcome)
                .toList();
    }
}
