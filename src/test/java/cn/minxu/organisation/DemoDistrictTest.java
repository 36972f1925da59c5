package cn.minxu.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.drawn.OptionLists;
import cn.minxu.testing.Http;
import cn.minxu.testing.OwnApplication;
import cn.minxu.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The first and the second start of an application of its own, on an empty database. */
@Tag(OwnApplication.TAG)
class DemoDistrictTest {

    private static final Pattern GIVEN = Pattern.compile("首位管理员 admin 的密码是 (\\S+)");

    @Test
    void the_first_start_prints_a_password_once_and_brings_the_demo_district_in() throws IOException {
        var database = TestDatabase.fresh("demo");
        var output = new ByteArrayOutputStream();
        String password;
        try (var first = start(database, output)) {
            var printed = GIVEN.matcher(output.toString(StandardCharsets.UTF_8));
            assertThat(printed.find()).isTrue();
            password = printed.group(1);
            var identity = first.getBean(IdentityService.class);
            assertThat(identity.checkPassword("admin", password)).isTrue();
            assertThat(identity.checkPassword("li.xiulan", "Minxu-demo-2026")).isTrue();
            var organisation = first.getBean(Organisation.class);
            assertThat(organisation.units(UnitKind.COMMUNITY)).hasSize(4);
            assertThat(organisation.people()).extracting(Person::role).contains(Role.STAFF, Role.HEAD, Role.SUPERVISOR);
            assertThat(organisation.communitiesOf("zhou.min"))
                    .extracting(Unit::name)
                    .containsExactly("锦绣社区");
            assertThat(first.getBean(OptionLists.class).of("station"))
                    .as("what belongs to its units is there at the first start, too")
                    .isNotEmpty();
        }
        output.reset();
        try (var second = start(database, output)) {
            assertThat(output.toString(StandardCharsets.UTF_8)).doesNotContain("密码是", "已建立演示区");
            assertThat(second.getBean(OrganisationImport.class)
                            .run(Files.readAllBytes(Path.of("demo/year-2021/organisation.csv")))
                            .created())
                    .as("a whole district's file fits over the demo")
                    .isEqualTo(145 - 15);
            var port = Integer.parseInt(String.valueOf(second.getEnvironment().getProperty("local.server.port")));
            assertThat(Http.as(port, "admin", password)
                            .get("/api/calendar/2026")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static ConfigurableApplicationContext start(String database, ByteArrayOutputStream output) {
        var console = System.out;
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            return OwnApplication.start(database, "--minxu.demo=true", "--minxu.demo-history=false");
        } finally {
            System.setOut(console);
        }
    }
}
