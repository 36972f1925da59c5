package cn.minxu.scoring.appraisal;

import java.util.Arrays;
import java.util.Optional;

/** The six methods: each an item of the standard, under its name, and a step of the diagram. */
enum Method {
    SITE_VISIT("userTask_visitSite", "siteVisitor"),
    BRIEFING("userTask_hearBriefing", "briefingListener"),
    DOCUMENTS("userTask_readDocuments", "documentReader"),
    INTERVIEWS("userTask_interviewPeople", "interviewer"),
    WORKSHOP("userTask_holdWorkshop", "workshopHost"),
    PUBLIC_OPINION("userTask_gatherOpinions", "opinionGatherer");

    private final String step;
    private final String field;

    Method(String step, String field) {
        this.step = step;
        this.field = field;
    }

    String step() {
        return step;
    }

    /** Of the form by which the six are given to people. */
    String field() {
        return field;
    }

    static Optional<Method> of(String step) {
        return Arrays.stream(values()).filter(each -> each.step.equals(step)).findFirst();
    }
}
