package cn.minxu.need.step;

import cn.minxu.need.Needs;
import cn.minxu.need.StepEffect;
import cn.minxu.need.ladder.ObjectionWindow;
import cn.minxu.need.ladder.Returns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps at which a department signs for a need, one in each of the first two rounds. */
@Configuration(proxyBeanMethods = false)
class SigningSteps {

    @Bean
    StepEffect signForMatter(Needs needs, Returns returns, ObjectionWindow window) {
        return new SignForMatterStep(ObjectionWindow.FIRST, needs, returns, window);
    }

    @Bean
    StepEffect signAgain(Needs needs, Returns returns, ObjectionWindow window) {
        return new SignForMatterStep(ObjectionWindow.SECOND, needs, returns, window);
    }
}
