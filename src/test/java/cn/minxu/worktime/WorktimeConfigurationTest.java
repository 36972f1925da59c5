package cn.minxu.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

class WorktimeConfigurationTest {

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackageClasses = WorkCalendar.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|\\.web\\.).*"))
    static class Worktime {}

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Worktime.class, cn.minxu.store.Revisions.class)
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    FlywayAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionAutoConfiguration.class));

    private final Instant monday = Instant.parse("2026-11-23T02:00:00Z");

    @Test
    void theCalendarStartsOnAnEmptyDatabaseWithTheDefaultHours() {
        application
                .withPropertyValues("spring.datasource.url=" + WorktimeDatabase.freshDatabase("empty"))
                .run(context -> {
                    WorkingTime time = context.getBean(WorkingTime.class);
                    assertThat(time.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
                    assertThat(time.schedule(Limit.workingDays(1), monday))
                            .isEqualTo(new Schedule(
                                    Instant.parse("2026-11-24T09:30:00Z"),
                                    Instant.parse("2026-11-24T00:30:00Z"),
                                    Instant.parse("2026-11-25T00:30:00Z"),
                                    false));
                });
    }

    @Test
    void hoursAndZoneAreSettings() {
        application
                .withPropertyValues(
                        "spring.datasource.url=" + WorktimeDatabase.freshDatabase("settings"),
                        "minxu.zone=Asia/Urumqi",
                        "minxu.office-hours=10:00-13:30, 15:30-19:30")
                .run(context -> assertThat(context.getBean(WorkingTime.class).schedule(Limit.workingDays(1), monday))
                        .isEqualTo(new Schedule(
                                Instant.parse("2026-11-24T13:30:00Z"),
                                Instant.parse("2026-11-24T04:00:00Z"),
                                Instant.parse("2026-11-25T04:00:00Z"),
                                false)));
    }

    @Test
    void hoursThatMakeNoSenseStopTheStartAndAreNamed() {
        String database = WorktimeDatabase.freshDatabase("nonsense");
        assertStopsWith(database, "14:00-17:30,08:30-12:00", "须按先后排列且不重叠");
        assertStopsWith(database, "08:30-08:30", "每段的开始须早于结束");
        assertStopsWith(database, "08:30-12:00,", "应写作 08:30-12:00,14:00-17:30");
        assertStopsWith(database, "早八点半", "不能含有：早八点半");
    }

    private void assertStopsWith(String database, String officeHours, String message) {
        application
                .withPropertyValues("spring.datasource.url=" + database, "minxu.office-hours=" + officeHours)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining(message));
    }
}
