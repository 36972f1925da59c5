package cn.minxu.deliberation;

import static cn.minxu.deliberation.DeliberationProcess.COLLECT;
import static cn.minxu.deliberation.DeliberationProcess.RATE;
import static cn.minxu.deliberation.DeliberationProcess.REPORT;
import static cn.minxu.deliberation.DeliberationProcess.REVIEW;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseUnits;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Kind;
import cn.minxu.casework.Taken;
import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.casework.supervision.Facets;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.engine.JavaVariables;
import cn.minxu.model.Filled;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 阳光17议 as a kind of case: registered by the clock, one for each community and month. */
@Service
@Transactional
class DeliberationKind implements Kind {

    private static final String TOPICS = "topicsText";

    /** Whether the review has left any topic. */
    private static final Variable ANY_TOPIC = Variable.flag("anyTopic", Life.PASSING);

    /** Whether the meeting has agreed to any topic. */
    static final Variable ANY_AGREED = Variable.flag("anyAgreed", Life.PASSING);

    /** Whether all is done that the meeting gave somebody to do. */
    private static final Variable TASKS_DONE = Variable.flag("tasksDone", Life.FACT);

    private static final List<Variable> VARIABLES = List.of(ANY_TOPIC, ANY_AGREED, TASKS_DONE);

    private final DeliberationDesk desk;
    private final TopicDesk topics;
    private final DeliberationText text;
    private final Feedback feedback;
    private final Ratings ratings;
    private final CaseBook cases;
    private final CaseUnits units;
    private final WorkingTime time;
    private final Clock clock;

    DeliberationKind(
            DeliberationDesk desk,
            TopicDesk topics,
            DeliberationText text,
            Feedback feedback,
            Ratings ratings,
            CaseBook cases,
            CaseUnits units,
            WorkingTime time,
            Clock clock) {
        this.desk = desk;
        this.topics = topics;
        this.text = text;
        this.feedback = feedback;
        this.ratings = ratings;
        this.time = time;
        this.cases = cases;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String key() {
        return DeliberationProcess.KIND;
    }

    @Override
    public boolean startsBy(String processKey) {
        return processKey.equals(DeliberationProcess.KEY);
    }

    @Override
    public Known known() {
        return new Known(
                Set.of(DeliberationProcess.KEY),
                VARIABLES,
                Set.of(),
                Set.of(),
                Set.of(COLLECT, REVIEW, REPORT, RATE),
                Set.of(DeliberationProcess.KEY),
                Set.of(TOPICS));
    }

    @Override
    public Optional<Refused> startObjection(String userId) {
        return Optional.of(byHand());
    }

    private static Refused byHand() {
        return Refused.conflict("阳光17议每月 1 日由系统为每个社区登记，不必另行登记。");
    }

    @Override
    public Map<String, Object> startFacts(String userId) {
        return Map.of();
    }

    @Override
    public StartedCase register(String userId, String token, Filled filled) {
        throw byHand();
    }

    @Override
    public StartedCase registerFor(String processKey, String unit, LocalDate period) {
        return new StartedCase(
                desk.register(unit, YearMonth.from(period), Decision.SYSTEM).number(), unit, Map.of());
    }

    @Override
    public void lock(long number) {
        cases.lock(number);
    }

    @Override
    public boolean lockNow(Collection<Long> numbers) {
        return cases.lockNow(numbers);
    }

    @Override
    public Map<String, Supplier<Object>> taskFacts(TaskAtHand task) {
        long number = task.number();
        return switch (task.step()) {
            case COLLECT -> Map.of(TOPICS, () -> text.listed(number), "offeredOptions", () -> text.offered(number));
            case REVIEW -> Map.of("topicOptions", () -> text.choices(number));
            case REPORT -> Map.of("feedback", () -> feedback.proposed(number));
            default -> Map.of();
        };
    }

    @Override
    public Map<String, @Nullable Object> facts(long number) {
        var facts = new HashMap<>(units.of(cases.get(number)));
        facts.put(TASKS_DONE.name(), feedback.isCarriedOut(number));
        return facts;
    }

    @Override
    public Optional<List<String>> units(long number, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Refused> objection(long number, String step, String unit, String user) {
        return Optional.empty();
    }

    @Override
    public Taken take(Act act) {
        return switch (act.step()) {
            case COLLECT -> {
                topics.collect(act);
                yield Taken.of("TOPICS_COLLECTED", act.text("note").orElse(null));
            }
            case REVIEW -> reviewed(act);
            case REPORT -> feedback.report(act);
            case RATE ->
                Taken.of(
                        "RESULT_RATED",
                        ratings.add(act, LocalDate.ofInstant(act.at(), time.zone()))
                                .words());
            default -> Taken.of("COMPLETED", act.text("note").orElse(null));
        };
    }

    private Taken reviewed(Act act) {
        boolean any = topics.review(act);
        return new Taken(
                any ? "TOPICS_ACCEPTED" : "TOPICS_NONE",
                act.text("reason").orElse(null),
                Map.of(),
                Map.of(ANY_TOPIC.name(), any));
    }

    @Override
    public boolean ended(long number, String end) {
        cases.close(number, end, clock.instant());
        return true;
    }

    @Override
    public Facets facets() {
        return Facets.of("阳光17议");
    }

    @Override
    public Map<String, @Nullable Object> record(long number, String user, Discretion discretion) {
        return Map.of(
                "content", discretion.masked(text.listed(number)),
                "facts", text.facts(number),
                "topicsOpen", topics.isOpen(number));
    }

    @Override
    public void erase(long number) {
        text.erase(number);
    }

    @Configuration(proxyBeanMethods = false)
    static class Contract {

        @Bean
        JavaVariables variablesOfDeliberations() {
            return Variable.known(VARIABLES);
        }
    }
}
