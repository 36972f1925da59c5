package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A telephone number")
class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "13900000009, 13900000009",
        "+8613900000009, 13900000009",
        "+86 139 0000 0009, 13900000009",
        "0086-139-0000-0009, 13900000009",
        "8613900000009, 13900000009",
        "１３９００００００09, 13900000009",
        "139\u00A00000\u200B0009, 13900000009",
        "0535-6666666, 0535-6666666",
        "05356666666, 0535-6666666",
        "(0535) 666-6666, 0535-6666666",
        "（0535）6666666, 0535-6666666",
        "0535—6666666, 0535-6666666",
        "010-12345678, 010-12345678",
        "+86 10 1234 5678, 010-12345678",
        "+86-535-6666666, 0535-6666666",
        "0535-6666666-801, 0535-6666666-801",
        "0535-6666666转801, 0535-6666666-801",
        "0535-6666666-8, 0535-6666666-8",
        "6666666, 6666666",
        "66666666, 66666666",
        "400-123-4567, 400-123-4567",
        "4001234567, 400-123-4567",
        "800 123 4567, 800-123-4567"
    })
    void is_kept_in_one_way_however_it_is_written(String written, String kept) {
        assertThat(Phone.of(written)).contains(kept);
        assertThat(Phone.of(kept)).as("and is itself again").contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123",
                "1381234567",
                "138123456789",
                "12345678901",
                "电话",
                "13900000009/13800000008",
                "13900000009 13800000008",
                "0535",
                "1390000000O",
                "+1 2025550123",
                "370602199001011234"
            })
    void is_nothing_else(String written) {
        assertThat(Phone.of(written)).isEmpty();
    }

    @Test
    void is_judged_by_this_rule_alone_also_in_the_form() throws IOException {
        var form = new ObjectMapper()
                .readTree(Path.of("forms/need/register-need.form").toFile());
        assertThat(form.path("components"))
                .filteredOn(field -> field.path("key").asText().equals("reporterPhone"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.path("validate").has("pattern")).isFalse();
                    assertThat(field.path("validate").path("maxLength").asInt()).isGreaterThanOrEqualTo(30);
                });
    }
}
