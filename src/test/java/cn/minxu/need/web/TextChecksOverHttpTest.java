package cn.minxu.need.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MinxuTest
@Clause("G4")
@DisplayName("A free text")
class TextChecksOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @BeforeEach
    void staff() {
        district.ensure();
    }

    @Test
    void with_numbers_of_people_is_told_which_they_are_masked_and_each_once() {
        var answer = check(
                "联系电话：138 1234 1234，身份证 110101199003078515；她儿子也是13812341234，座机0535-6666123，卡号6222020200112233446");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("finds").findValuesAsText("kind"))
                .containsExactly("手机号码", "身份证号码", "电话号码", "银行卡号");
        assertThat(answer.json().path("finds").findValuesAsText("shown"))
                .containsExactly("138****1234", "110***********8515", "****6123", "****3446");
        assertThat(answer.body()).doesNotContain("13812341234", "19900307", "6666123");
    }

    @Test
    void with_dates_amounts_and_numbers_of_cases_is_told_nothing() {
        var answer = check("2025年3月3日受理编号20250303000001，共3800元，在12号楼3单元");
        assertThat(answer.body()).isEqualTo("{\"finds\":[]}");
        assertThat(check("").body()).isEqualTo("{\"finds\":[]}");
    }

    @Test
    void is_refused_when_it_is_none_or_too_long_or_asked_by_nobody() {
        var staff = Http.staff(port, "zhang.san");
        assertThat(staff.post("/api/text-checks", "{\"text\":1}").status()).isEqualTo(400);
        assertThat(staff.post("/api/text-checks", "{\"words\":\"\"}").status()).isEqualTo(400);
        assertThat(check("长".repeat(22 << 10)).status()).isEqualTo(413);
        assertThat(Http.anonymous(port)
                        .post("/api/text-checks", "{\"text\":\"\"}")
                        .status())
                .isEqualTo(401);
    }

    private Answer check(String text) {
        return Http.staff(port, "zhang.san").post("/api/text-checks", "{\"text\":\"" + text + "\"}");
    }
}
