package cn.minxu.need.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.privacy.PersonalNumbers;
import cn.minxu.testing.Clause;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("G4")
class PersonalNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "找13812341234，急, 找138****1234，急",
        "１３８１２３４１２３４, 138****1234",
        "138-1234-1234 或 139 8765 4321, 138****1234 或 139****4321",
        "1 3 8 1 2 3 4 1 2 3 4, 138****1234",
        "+86 138 1234 1234, +138****1234",
        "8613812341234, 138****1234",
        "013812341234, 138****1234",
        "2025-03-03 13812341234 来电, 2025-03-03 138****1234 来电",
        "13812341234 13987654321, 138****1234 139****4321",
        "0535-6666123, ****6123",
        "（0535）6666123, （****6123",
        "010 65250000 转 12, ****0000 转 12",
        "座机：6666123, 座机：****6123",
        "电话是 6666-6123, 电话是 ****6123",
        "身份证370602199001011234, 身份证370***********1234",
        "37060219900101123X, 370***********123X",
        "370602 19900101 123x, 370***********123X",
        "３７０６０２１９９００１０１１２３Ｘ, 370***********123X",
        "370602900101123, 370********1123",
        "6222020200112233446, ****3446",
        "4111 1111 1111 1111, ****1111",
        "13812341234x2, 138****1234x2",
    })
    void a_number_of_a_person_shows_only_what_tells_it_apart(String written, String shown) {
        assertThat(PersonalNumbers.masked(written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "并入 20250303000001",
                "20250303000001、20250303000002",
                "20250303000001 20250303000002",
                "2025-03-03 09:30 至 2025-03-04 17:30",
                "2025年3月3日",
                "20250303",
                "12,500.00 元",
                "1500-2000元",
                "3号楼2单元1501室",
                "13-2-1501",
                "15-3-1201、15-3-1202",
                "拨打12345",
                "400-820-8820",
                "发票号 12345678",
                "一共 99999999999999999 粒",
                "20x30 厘米",
                ""
            })
    void what_is_no_number_of_a_person_stays(String text) {
        assertThat(PersonalNumbers.masked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"6666123, ****6123", "666 6123, ****6123", "0535 6666123, ****6123", "6666124, 6666124"})
    void the_residents_own_phone_is_known_without_its_area_code(String written, String shown) {
        assertThat(PersonalNumbers.masked(written, "0535-6666123")).isEqualTo(shown);
    }

    @Property
    void a_mobile_is_found_however_it_is_written(
            @ForAll("mobiles") String mobile,
            @ForAll("separators") List<String> between,
            @ForAll("scripts") int zero,
            @ForAll("words") String before,
            @ForAll("words") String after) {
        String text = before + written(mobile, between, zero) + after;
        assertThat(PersonalNumbers.masked(text))
                .isEqualTo(before + mobile.substring(0, 3) + "****" + mobile.substring(7) + after);
    }

    @Property
    void an_identity_number_is_found_however_it_is_written(
            @ForAll("identities") String identity,
            @ForAll("separators") List<String> between,
            @ForAll("scripts") int zero,
            @ForAll("words") String before,
            @ForAll("words") String after) {
        String text = before + written(identity, between, zero) + after;
        String stars = "*".repeat(identity.length() - 7);
        assertThat(PersonalNumbers.masked(text))
                .isEqualTo(
                        before + identity.substring(0, 3) + stars + identity.substring(identity.length() - 4) + after);
    }

    @Property
    void a_landline_is_found_with_its_area_code(@ForAll("landlines") String landline, @ForAll("words") String before) {
        String end = landline.substring(landline.length() - 4);
        assertThat(PersonalNumbers.masked(before + landline)).isEqualTo(before + "****" + end);
    }

    @Property
    void beside_other_numbers_it_is_found_and_they_stay(
            @ForAll("others") String one, @ForAll("mobiles") String mobile, @ForAll("others") String two) {
        for (String phone : List.of(
                mobile, mobile.replaceFirst("(...)(....)", "$1-$2-"), mobile.replaceFirst("(...)(....)", "$1 $2 "))) {
            assertThat(PersonalNumbers.masked(one + " " + phone + "，" + two))
                    .isEqualTo(one + " " + mobile.substring(0, 3) + "****" + mobile.substring(7) + "，" + two);
        }
    }

    @Property
    void dates_numbers_of_needs_amounts_and_houses_stay(@ForAll("sentences") String text) {
        assertThat(PersonalNumbers.masked(text)).isEqualTo(text);
    }

    @Property
    void what_is_masked_is_masked_once(@ForAll("mobiles") String mobile, @ForAll("identities") String identity) {
        String once = PersonalNumbers.masked(mobile + "，" + identity);
        assertThat(PersonalNumbers.masked(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Combinators.combine(Arbitraries.integers().between(13, 19), digits(9))
                .as((start, rest) -> start + rest);
    }

    @Provide
    Arbitrary<String> identities() {
        var area = Arbitraries.of("110101", "370602", "650102", "820000");
        var born = Arbitraries.integers()
                .between(0, 80 * 365)
                .map(days -> LocalDate.of(1930, 1, 1).plusDays(days));
        var last = Arbitraries.of("0", "5", "9", "X");
        return Combinators.combine(area, born, digits(3), last, Arbitraries.of(true, false))
                .as((where, day, serial, check, old) -> {
                    String date = day.toString().replace("-", "");
                    return old ? where + date.substring(2) + serial : where + date + serial + check;
                });
    }

    @Provide
    Arbitrary<String> landlines() {
        var area = Arbitraries.of("010", "021", "0535", "0312", "0898");
        var between = Arbitraries.of("", "-", " ", "－", " - ", ") ");
        return Combinators.combine(area, between, Arbitraries.of("2", "6", "8"), digits(6), Arbitraries.of("", "7"))
                .as((code, gap, first, rest, more) -> code + gap + first + rest + more);
    }

    @Provide
    Arbitrary<List<String>> separators() {
        return Arbitraries.of("", "", "", " ", "-", "－", "–", "　", "\u00a0", "\u200b")
                .list()
                .ofSize(18);
    }

    /** The zeros of half-width, full-width and Arabic digits. */
    @Provide
    Arbitrary<Integer> scripts() {
        return Arbitraries.of((int) '0', (int) '０', 0x660);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("", "找", "请打：", "，急", "（王师傅）", "tel ", "路灯坏了。");
    }

    /** What stands in a need beside phones. */
    @Provide
    Arbitrary<String> others() {
        var day = Arbitraries.integers()
                .between(0, 9000)
                .map(days -> LocalDate.of(2005, 1, 1).plusDays(days));
        var number = Combinators.combine(day, Arbitraries.integers().between(1, 999999))
                .as((at, serial) -> at.toString().replace("-", "") + "%06d".formatted(serial));
        var house = Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(101, 3304))
                .as((block, entrance, flat) -> block + "-" + entrance + "-" + flat);
        var time = Combinators.combine(day, Arbitraries.integers().between(10, 23))
                .as((at, hour) -> at + " " + hour + ":30");
        var amount = Arbitraries.integers().between(1, 9_999_999).map("%,d.50 元"::formatted);
        var plain = Arbitraries.integers().between(1, 999_999).map(money -> money + "元");
        return Arbitraries.oneOf(day.map(LocalDate::toString), number, house, time, amount, plain);
    }

    @Provide
    Arbitrary<String> sentences() {
        return others().list().ofMinSize(1).ofMaxSize(4).map(all -> String.join("，", all));
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }

    private static String written(String number, List<String> between, int zero) {
        var text = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            text.append(i == 0 ? "" : between.get(i)).appendCodePoint(c == 'X' ? c : zero + c - '0');
        }
        return text.toString();
    }
}
