package cn.minxu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose fault a failure is. */
class FailureTest {

    @ParameterizedTest
    @CsvSource({"22001, 400", "22003, 400", "22021, 400", "23505, 409", "23503, 409", "40001, 409", "40P01, 409"})
    void what_the_database_does_not_take_is_the_request_s_fault(String state, int status) {
        var failure = new ProcessEngineException(new IllegalStateException(new SQLException("x", state)));
        assertThat(new Failure(failure).blame()).contains(status);
    }

    @ParameterizedTest
    @CsvSource({"08006", "57014", "53300", "42P01", "XX000"})
    void a_database_that_is_ill_is_nobody_s_fault(String state) {
        assertThat(new Failure(new ProcessEngineException(new SQLException("x", state))).blame())
                .isEmpty();
    }

    @Test
    void a_statement_that_the_engine_cannot_make_of_what_was_asked_is_the_request_s_fault_and_one_of_ours_is_not() {
        var statement = new SQLException("x", "42601");
        assertThat(new Failure(new ProcessEnginePersistenceException("x", statement)).blame())
                .contains(400);
        assertThat(new Failure(new IllegalStateException(statement)).blame()).isEmpty();
    }

    @Test
    void what_is_not_there_or_not_valid_is_the_request_s_fault() {
        assertThat(new Failure(new NullValueException("task is null")).blame()).contains(404);
        assertThat(new Failure(new NotValidException("x")).blame()).contains(400);
    }

    @ParameterizedTest
    @CsvSource({
        "org.camunda.bpm.engine.rest.dto.Any, 400",
        "org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker, 404",
        "org.camunda.bpm.engine.impl.util.EnsureUtil, 400",
        "org.camunda.bpm.engine.impl.TaskQueryImpl, 400",
        "org.springframework.http.HttpHeaders, 415",
        "org.glassfish.jersey.server.internal.inject.FormParam, 415"
    })
    void what_a_reader_of_requests_stumbles_over_is_the_request_s_fault(String place, int status) {
        assertThat(new Failure(at(place)).blame()).contains(status);
    }

    @ParameterizedTest
    @CsvSource({"cn.minxu.need.Needs", "org.camunda.bpm.engine.impl.cmd.Any", "java.util.Objects"})
    void a_fault_of_ours_or_of_the_engine_stays_one_and_tells_its_place_but_nothing_that_was_sent(String place) {
        var failure = new Failure(at(place));
        assertThat(failure.blame()).isEmpty();
        assertThat(failure.trace()).contains("NullPointerException", place).doesNotContain("欧阳小红");
        assertThat(EngineWords.of(500, Map.of(), Optional.of(failure)).status()).isEqualTo(500);
    }

    private static NullPointerException at(String place) {
        var failure = new NullPointerException("欧阳小红");
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.Objects", "requireNonNull", "Objects.java", 1),
            new StackTraceElement(place, "any", "Any.java", 1)
        });
        return failure;
    }
}
