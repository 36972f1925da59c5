package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3号楼2单元 | ３号楼２单元",
                "3号楼2单元 | 3号楼 2单元",
                "3号楼2单元 | 3号楼，2单元。",
                "新华路（东段） | 新华路(东段)",
                "A座大厅 | ａ座大厅",
                "西门 | '  西门　'"
            })
    void a_place_written_another_way_is_the_same_place(String one, String other) {
        assertThat(Places.normalised(one)).isNotEmpty().isEqualTo(Places.normalised(other));
    }

    @Test
    void other_places_stay_other_places() {
        assertThat(Places.normalised("3号楼2单元")).isNotEqualTo(Places.normalised("3号楼12单元"));
        assertThat(Places.normalised("西门")).isNotEqualTo(Places.normalised("西门外"));
        assertThat(Places.normalised(null)).isEmpty();
        assertThat(Places.normalised("？。—")).isEmpty();
    }
}
