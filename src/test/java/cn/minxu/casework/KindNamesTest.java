package cn.minxu.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.MinxuTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MinxuTest
@DisplayName("A kind of case")
class KindNamesTest {

    @Autowired
    List<Kind> kinds;

    @Test
    void is_called_by_a_chinese_name_where_supervisors_tell_cases_apart() {
        assertThat(kinds)
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        kind -> assertThat(kind.facets().name()).as(kind.key()).matches("[\\p{IsHan}\\d]+"));
    }
}
