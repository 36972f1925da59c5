package cn.minxu.report;

import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people do about reports. */
@Configuration(proxyBeanMethods = false)
class ReportSteps {

    private record Plain(String step, Function<Act, Taken> taking) implements Step {

        @Override
        public Taken take(Act act) {
            return taking.apply(act);
        }
    }

    @Bean
    Step planReports(ReportDesk desk) {
        return new Plain(ReportDesk.PLAN, desk::plan);
    }

    @Bean
    Step submitReport(ReportDesk desk) {
        return new Plain(ReportDesk.SUBMIT, desk::submit);
    }
}
