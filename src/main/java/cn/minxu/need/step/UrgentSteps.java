package cn.minxu.need.step;

import cn.minxu.casework.Taken;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first two steps of the fast lane (G2) only report: 响应紧急事项 and 到场处置. */
@Configuration(proxyBeanMethods = false)
class UrgentSteps {

    @Bean
    StepEffect respondUrgent() {
        return new Report("userTask_respondUrgent", "arrangement", "响应安排", "RESPONDED");
    }

    @Bean
    StepEffect attendOnSite() {
        return new Report("userTask_attendOnSite", "siteReport", "现场情况与处置", "ATTENDED");
    }

    private record Report(String step, String field, String fieldName, String outcome) implements StepEffect {
        @Override
        public Taken take(Submission submitted) {
            return Taken.of(outcome, submitted.text("note").orElse(null))
                    .with(Map.of(field, submitted.required(field, fieldName)));
        }
    }
}
