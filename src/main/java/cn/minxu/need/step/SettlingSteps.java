package cn.minxu.need.step;

import cn.minxu.deadline.DeadlineBook;
import cn.minxu.need.Needs;
import cn.minxu.need.StepEffect;
import cn.minxu.organisation.Organisation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps at which a unit settles its part of a case: they differ in whose they are and how long they may take. */
@Configuration(proxyBeanMethods = false)
class SettlingSteps {

    private final Needs needs;
    private final DeadlineBook deadlines;
    private final Organisation organisation;

    SettlingSteps(Needs needs, DeadlineBook deadlines, Organisation organisation) {
        this.needs = needs;
        this.deadlines = deadlines;
        this.organisation = organisation;
    }

    @Bean
    StepEffect settleAtCentre() {
        return at("userTask_settleAtCentre");
    }

    @Bean
    StepEffect settleAtDepartment() {
        return at("userTask_settleAtDepartment");
    }

    @Bean
    StepEffect settleAsLead() {
        return at("userTask_settleAsLead");
    }

    @Bean
    StepEffect supportLead() {
        return at("userTask_supportLead");
    }

    @Bean
    StepEffect superviseMatter() {
        return at("userTask_superviseMatter");
    }

    @Bean
    StepEffect redoMatter() {
        return at("userTask_redoMatter");
    }

    @Bean
    StepEffect handleOtherwise() {
        return at("userTask_handleOtherwise");
    }

    @Bean
    StepEffect levelUp() {
        return at("userTask_levelUp");
    }

    @Bean
    StepEffect superviseRedo() {
        return at("userTask_superviseRedo");
    }

    private StepEffect at(String step) {
        return new SettleMatterStep(step, needs, deadlines, organisation);
    }
}
