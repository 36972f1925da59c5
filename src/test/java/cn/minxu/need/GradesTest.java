package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A Monday at nine: 1 working day ends on Tuesday, 5 on the next Monday. */
@MinxuTest
@DisplayName("A grade")
class GradesTest {

    private static final String JUDGE = "userTask_judgeNeed";
    private static final String HANDLE = "userTask_handleMatter";
    private static final String CONFIRM = "userTask_confirmLowerGrade";

    private static final String A = "A 档：可立行立办（2025-03-04 17:30 前办成）";
    private static final String B = "B 档：需要一定时间解决（2025-03-10 17:30 前办成）";
    private static final String C = "C 档：需要周期性解决（2025-03-10 17:30 前定出周期计划）";

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @BeforeEach
    void on_a_monday_morning() {
        Walks.at("2025-03-03T09:00");
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void is_chosen_with_the_date_by_which_it_is_kept() {
        Walk walk = walks.registered("档次测试");
        assertThat(shown(walk, JUDGE, "gradeOptions")).contains(A, B, C);
    }

    @Test
    void reads_the_same_in_the_form_the_record_and_above_the_form() {
        Walk walk = handling("B");
        assertThat(shown(walk, HANDLE, "gradeText")).isEqualTo(B);
        JsonNode record = record(walk);
        assertThat(record.path("facts").findValuesAsText("text")).contains(B);
        assertThat(record.path("badges").toString()).contains("B 档：需要一定时间解决");
        assertThat(record.path("history").findValuesAsText("outcome")).contains("B 档：需要一定时间解决");
    }

    @Test
    void is_lowered_to_lower_ones_only_and_the_second_person_sees_to_which() {
        assertThat(shown(handling("A"), HANDLE, "lowerGradeOptions"))
                .contains(B, C)
                .doesNotContain(A);
        Walk walk = handling("B");
        assertThat(shown(walk, HANDLE, "lowerGradeOptions")).contains(C).doesNotContain(A, B);
        walk.refused(
                HANDLE,
                "zhang.san",
                Map.of("handlingOutcome", "LOWER_GRADE", "newGrade", "A", "reason", "来不及"),
                "只能申请降到更低的档次");
        walk.complete(
                HANDLE, "zhang.san", Map.of("handlingOutcome", "LOWER_GRADE", "newGrade", "C", "reason", "每季度都要修剪"));
        assertThat(shown(walk, CONFIRM, "gradeText")).isEqualTo(B);
        assertThat(shown(walk, CONFIRM, "lowerGradeText")).isEqualTo(C);
        assertThat(record(walk).path("history").findValuesAsText("outcome")).contains("申请降档 至 C 档：需要周期性解决");
    }

    @Test
    void has_the_date_that_was_agreed_when_its_step_was_extended() {
        Walk walk = handling("B");
        walk.ask("extension", HANDLE, "zhang.san", Map.of("days", 2, "reason", "需开挖路面"))
                .complete("userTask_decideExtension", "zhao.liu", Map.of("reviewOutcome", "AGREED"));
        assertThat(shown(walk, HANDLE, "gradeText")).isEqualTo("B 档：需要一定时间解决（2025-03-12 17:30 前办成）");
    }

    private Walk handling(String grade) {
        return walks.registered("档次测试").complete(JUDGE, "zhang.san", HandleNeedTest.judged(grade));
    }

    private String shown(Walk walk, String step, String field) {
        return Http.staff(port, "zhang.san")
                .get("/engine-rest/task/" + walk.task(step).getId() + "/form-variables?deserializeValues=false")
                .json()
                .path(field)
                .path("value")
                .asText();
    }

    private JsonNode record(Walk walk) {
        return Http.staff(port, "zhang.san").get("/api/cases/" + walk.number).json();
    }
}
