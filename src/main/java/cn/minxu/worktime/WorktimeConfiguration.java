package cn.minxu.worktime;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings: {@code minxu.zone} and {@code minxu.office-hours} (spans separated by commas). */
@Configuration(proxyBeanMethods = false)
class WorktimeConfiguration {

    @Bean
    WorkingTime workingTime(
            WorkCalendar calendar,
            @Value("${minxu.zone:Asia/Shanghai}") String zone,
            @Value("${minxu.office-hours:08:30-12:00,14:00-17:30}") String officeHours) {
        return new WorkingTime(calendar, OfficeHours.parse(officeHours), ZoneId.of(zone));
    }
}
