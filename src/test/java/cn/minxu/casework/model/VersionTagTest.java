package cn.minxu.casework.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTagTest {

    @ParameterizedTest(name = "{0} → {1}, back {2}: {3}")
    @CsvSource({
        "1.4.1, 1.4.2, false, true",
        "1.4.9, 1.4.10, false, true",
        "1.4.2, 1.4.2, false, false",
        "1.4.2, 1.4.1, false, false",
        "1.4.2, 1.4.1, true, true",
        "1.4.1, 1.4.2, true, false",
        "1.4.1, 1.5.2, false, false",
        "1.4.1, 2.4.2, false, false",
        "1.4, 1.4.1, false, false",
        "1.4.1, 1.4.2-beta, false, false",
        "1.4.1, , false, false",
        ", 1.4.2, false, false"
    })
    void only_a_later_patch_moves_cases_and_only_its_taking_back_moves_them_back(
            String from, String to, boolean back, boolean moves) {
        assertThat(VersionTag.moves(from, to, back)).isEqualTo(moves);
    }
}
