package cn.minxu.webapps;

import cn.minxu.testing.OwnApplication;
import cn.minxu.testing.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo district after its first start, for browsers. */
final class DemoApplication {

    /** Of each of its people. */
    static final String PASSWORD = "Minxu-demo-2026";

    static final String ADMIN_PASSWORD = "Test-admin-2026";

    private DemoApplication() {}

    static ConfigurableApplicationContext start(String database) {
        return OwnApplication.startForBrowsers(
                TestDatabase.fresh(database),
                "--minxu.demo=true",
                "--minxu.admin.password=" + ADMIN_PASSWORD,
                "--minxu.keep-key=a2VwdCBvbmx5IGZvciB0ZXN0cywgMzIgYnl0ZXMhISE=");
    }

    static int port(ConfigurableApplicationContext app) {
        return Integer.parseInt(String.valueOf(app.getEnvironment().getProperty("local.server.port")));
    }
}
