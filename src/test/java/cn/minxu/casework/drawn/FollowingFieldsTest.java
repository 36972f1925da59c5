package cn.minxu.casework.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.MinxuTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MinxuTest
@DisplayName("What is filled in later")
class FollowingFieldsTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void stands_after_what_was_filled_in_before_and_takes_the_place_of_the_same_fields() {
        assertThat(isSo("""
                        minxu.followed_by('{"a": {"text": "1", "place": 1}, "b": {"text": "2", "place": 2}}',
                                          '{"b": {"text": "3", "place": 1}, "c": {"text": "4", "place": 2}}')
                        = '{"a": {"text": "1", "place": 1}, "b": {"text": "3", "place": 3}, "c": {"text": "4", "place": 4}}'""")).isTrue();
    }

    @Test
    void comes_first_where_nothing_was() {
        assertThat(isSo("minxu.followed_by('{}', '{\"a\": {\"place\": 1}}') = '{\"a\": {\"place\": 1}}'"))
                .isTrue();
    }

    @Test
    void stands_beside_the_note_that_all_else_was_erased() {
        assertThat(
                        isSo(
                                "minxu.followed_by('{\"erased\": \"yes\"}', '{\"a\": {\"place\": 1}}') -> 'a' = '{\"place\": 1}'"))
                .isTrue();
    }

    private boolean isSo(String sql) {
        return jdbc.sql("select " + sql).query(Boolean.class).single();
    }
}
