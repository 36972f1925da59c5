package cn.minxu.casework;

import cn.minxu.Refused;
import cn.minxu.engine.DeployedModels;
import cn.minxu.model.UserStep;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a diagram itself says of who may take a step: its properties {@code post}, {@code notSameAs} and {@code notSameAsIfOthers}. */
@Component
class StepRules {

    private final DeployedModels models;
    private final Decisions decisions;
    private final Organisation organisation;

    StepRules(DeployedModels models, Decisions decisions, Organisation organisation) {
        this.models = models;
        this.decisions = decisions;
        this.organisation = organisation;
    }

    boolean mayPause(String step) {
        return models.step(step).filter(UserStep::mayPause).isPresent();
    }

    /**
     * What speaks against this user taking the step, as {@link Step#objection}.
     *
     * @param settledWith the case together with which this one was settled, if it was
     */
    Optional<Refused> objection(
            long number, String step, String unit, String user, Supplier<Optional<Long>> settledWith) {
        return models.step(step)
                .flatMap(drawn -> post(drawn, unit, user)
                        .or(() -> first(drawn, number, user))
                        .or(() -> alone(drawn, unit, user)
                                ? Optional.empty()
                                : another(drawn, number, settledWith.get(), user)));
    }

    /** Where nobody of the unit has the post, the whole unit may. */
    private Optional<Refused> post(UserStep step, String unit, String user) {
        return step.post()
                .filter(post -> organisation.peopleOf(unit).stream().anyMatch(person -> post.equals(person.post())))
                .filter(post -> !organisation
                        .person(user)
                        .map(Person::post)
                        .filter(post::equals)
                        .isPresent())
                .map(post -> Refused.forbidden("“" + step.name() + "”由岗位为“" + post + "”的人员办理，您不能签领，请由其办理。"));
    }

    private Optional<Refused> first(UserStep step, long number, String user) {
        return step.notSameAs()
                .flatMap(before -> decisions.last(number, before))
                .filter(decision -> decision.user().equals(user))
                .map(decision -> Refused.forbidden("“" + step.name() + "”须由另一人办理：前面的环节是您办理的，请由同事办理。"));
    }

    /** Whether nobody else could take the step, or it does not matter. */
    private boolean alone(UserStep step, String unit, String user) {
        return step.notSameAsIfOthers().isEmpty()
                || organisation.peopleOf(unit).stream()
                        .noneMatch(person ->
                                person.role().isStaff() && !person.userId().equals(user));
    }

    /** The last who took one of those steps, be it of this case or of the one with which it was settled. */
    private Optional<Refused> another(UserStep step, long number, Optional<Long> settledWith, String user) {
        return Stream.concat(Stream.of(number), settledWith.stream())
                .flatMap(each -> decisions.last(each, step.notSameAsIfOthers()).stream())
                .max(Comparator.comparing(Decision::at))
                .filter(decision -> decision.user().equals(user))
                .map(decision -> Refused.forbidden("“" + step.name() + "”不由前面的办理人本人办理：这件事项是您办理的，请由同事办理。"));
    }

    /** Said in the record of a step for which somebody of another post stood in. */
    Optional<String> standIn(String step, String unit) {
        return models.step(step)
                .flatMap(UserStep::post)
                .filter(post -> organisation.peopleOf(unit).stream().noneMatch(person -> post.equals(person.post())));
    }
}
