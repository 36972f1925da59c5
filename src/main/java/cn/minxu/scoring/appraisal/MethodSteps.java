package cn.minxu.scoring.appraisal;

import cn.minxu.casework.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the six methods. */
@Configuration(proxyBeanMethods = false)
class MethodSteps {

    @Bean
    Step siteVisitStep(AppraisalDesk desk) {
        return new MethodStep(Method.SITE_VISIT, desk);
    }

    @Bean
    Step briefingStep(AppraisalDesk desk) {
        return new MethodStep(Method.BRIEFING, desk);
    }

    @Bean
    Step documentsStep(AppraisalDesk desk) {
        return new MethodStep(Method.DOCUMENTS, desk);
    }

    @Bean
    Step interviewsStep(AppraisalDesk desk) {
        return new MethodStep(Method.INTERVIEWS, desk);
    }

    @Bean
    Step workshopStep(AppraisalDesk desk) {
        return new MethodStep(Method.WORKSHOP, desk);
    }

    @Bean
    Step publicOpinionStep(AppraisalDesk desk) {
        return new MethodStep(Method.PUBLIC_OPINION, desk);
    }
}
