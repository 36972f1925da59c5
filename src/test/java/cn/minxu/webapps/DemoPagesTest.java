package cn.minxu.webapps;

import static cn.minxu.webapps.BrowserWalk.walk;
import static cn.minxu.webapps.DemoApplication.PASSWORD;

import cn.minxu.testing.OwnApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What can be read on the pages of the demo district, by whom they are. Beside {@link DemoInUseTest}, since both take minutes. */
@DisplayName("The pages of the demo district")
@Tag(OwnApplication.TAG)
class DemoPagesTest {

    private static ConfigurableApplicationContext app;
    private static int port;

    @BeforeAll
    static void start() {
        app = DemoApplication.start("demo_pages");
        port = DemoApplication.port(app);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "zhou.min, tasklist",
        "zhao.qiang, tasklist",
        "guo.wei, tasklist",
        "he.jie, tasklist",
        "fan.ling, tasklist",
        "luo.lin, cockpit",
        "liang.siqi, cockpit",
        "admin, admin",
        "li.xiulan, welcome"
    })
    void everything_that_can_be_read_is_chinese(String user, String application) throws Exception {
        walk(port, "language.mjs", user, password(user), application);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"li.xiulan, tasklist", "gao.ming, cockpit"})
    void everything_is_chinese_and_no_page_has_a_serious_finding_of_accessibility(String user, String application)
            throws Exception {
        walk(port, "language.mjs", user, PASSWORD, application, "accessible");
    }

    private static String password(String user) {
        return user.equals("admin") ? DemoApplication.ADMIN_PASSWORD : PASSWORD;
    }
}
