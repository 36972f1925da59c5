package cn.minxu.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ReadyNoticeTest {

    @Test
    void every_address_carries_the_port_that_is_really_bound() {
        var text = new ReadyNotice(new MockEnvironment()).text(18080);

        assertThat(text)
                .contains(
                        "http://localhost:18080/camunda/app/tasklist/",
                        "http://localhost:18080/camunda/app/cockpit/",
                        "http://localhost:18080/camunda/app/admin/",
                        "http://localhost:18080/engine-rest");
    }

    @Test
    void a_bound_address_is_shown_instead_of_those_that_do_not_answer() {
        var text = new ReadyNotice(new MockEnvironment().withProperty("server.address", "10.0.0.7")).text(8080);

        assertThat(text).contains("http://10.0.0.7:8080/engine-rest").doesNotContain("localhost", "其他机器");
    }

    @Test
    void demo_accounts_are_mentioned_only_with_the_demo_district() {
        var with = new MockEnvironment().withProperty("minxu.demo", "true");

        assertThat(new ReadyNotice(with).text(8080)).contains("演示账号");
        assertThat(new ReadyNotice(new MockEnvironment()).text(8080)).doesNotContain("演示账号");
    }
}
