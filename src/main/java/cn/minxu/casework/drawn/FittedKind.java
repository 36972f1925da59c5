package cn.minxu.casework.drawn;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Taken;
import cn.minxu.casework.Variable;
import cn.minxu.casework.supervision.Facets;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.model.Filled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A drawn kind to which a feature's Java is fitted part by part: each says what a diagram, a table or a form cannot. What is not fitted is
 * as in any drawn kind.
 */
public class FittedKind extends DrawnKind {

    private static final String CONTENT = "content";

    private final String name;
    private final Set<String> steps;
    private final List<Variable> variables = new ArrayList<>();

    private @Nullable String startWords;
    private Function<String, Optional<Refused>> objection = user -> Optional.empty();
    private @Nullable Function<String, Map<String, Object>> offered;
    private BiConsumer<Long, Filled> registered = (number, filled) -> {};
    private @Nullable BiPredicate<String, LocalDate> due;
    private BiFunction<String, LocalDate, Long> scheduled = (unit, period) -> 0L;
    private Function<Long, Map<String, Supplier<Object>>> steering = number -> Map.of();
    private Set<String> facts = Set.of();
    private Function<Long, Map<String, Supplier<Object>>> shown = number -> Map.of();
    private @Nullable Function<Act, Taken> taken;
    private Function<Long, Map<String, @Nullable Object>> record = number -> Map.of();
    private @Nullable String list;
    private Function<Long, List<String>> listed = number -> List.of();

    /**
     * @param name what its cases are called
     * @param steps ids of its user tasks
     */
    public FittedKind(String process, String name, DrawnDesk desk, String... steps) {
        super(process, desk);
        this.name = name;
        this.steps = Set.of(steps);
    }

    /** What is done by its start form, where its name is not what is begun: 申请加入党建联盟. */
    public FittedKind startedAs(String words) {
        this.startWords = words;
        return this;
    }

    /** What speaks against somebody starting one, beyond the kinds of units that may. */
    public FittedKind unless(Function<String, Optional<Refused>> objection) {
        this.objection = objection;
        return this;
    }

    /** The options of its start form for somebody, beside those of the lists that it names. */
    public FittedKind offering(Function<String, Map<String, Object>> offered) {
        this.offered = offered;
        return this;
    }

    /** What else is done when somebody has registered one by its start form; it may still be refused. */
    public FittedKind registering(BiConsumer<Long, Filled> registered) {
        this.registered = registered;
        return this;
    }

    /** For which units and periods the clock registers one, and how: the number of the case is answered. */
    public FittedKind due(BiPredicate<String, LocalDate> due, BiFunction<String, LocalDate, Long> scheduled) {
        this.due = due;
        this.scheduled = scheduled;
        return this;
    }

    /** Variables that the feature's tables say, each found out when it is asked for, and further ones that its delegates set. */
    public FittedKind steering(List<Variable> more, Function<Long, Map<String, Supplier<Object>>> steering) {
        this.variables.addAll(more);
        this.steering = steering;
        return this;
    }

    /** What its tasks' forms show: fields that are only read, named here, and options. */
    public FittedKind showing(Set<String> facts, Function<Long, Map<String, Supplier<Object>>> shown) {
        this.facts = facts;
        this.shown = shown;
        return this;
    }

    /** What a submitted step means. */
    public FittedKind taking(Function<Act, Taken> taken) {
        this.taken = taken;
        return this;
    }

    /** What its file shows beyond what was filled in, as {@link #record}; {@code content} stands above every form, too. */
    public FittedKind saying(Function<Long, Map<String, @Nullable Object>> record) {
        this.record = record;
        return this;
    }

    /** Units that a step is repeated for, by the name of their list. */
    public FittedKind repeating(String list, Function<Long, List<String>> listed) {
        this.list = list;
        this.listed = listed;
        return this;
    }

    public String name() {
        return name;
    }

    @Override
    public Known known() {
        return new Known(
                Set.of(key()),
                List.copyOf(variables),
                list == null ? Set.of() : Set.of(list),
                Set.of(),
                steps,
                due == null ? Set.of() : Set.of(key()),
                facts);
    }

    @Override
    public Facets facets() {
        return Facets.of(name);
    }

    @Override
    public Optional<String> startWords() {
        return Optional.ofNullable(startWords);
    }

    @Override
    public Optional<Refused> startObjection(String user) {
        return super.startObjection(user).or(() -> objection.apply(user));
    }

    @Override
    public Map<String, Object> startFacts(String user) {
        var all = new HashMap<>(super.startFacts(user));
        if (offered != null) {
            all.putAll(offered.apply(user));
        }
        return all;
    }

    @Override
    public StartedCase register(String user, String token, Filled filled) {
        StartedCase started = super.register(user, token, filled);
        filed(started.number(), user, filled);
        return started;
    }

    /** Somebody has registered one by its start form. */
    protected void filed(long number, String user, Filled filled) {
        registered.accept(number, filled);
    }

    @Override
    public boolean isDue(String unit, LocalDate period) {
        return due != null && due.test(unit, period);
    }

    @Override
    public StartedCase registerFor(String process, String unit, LocalDate period) {
        return started(scheduled.apply(unit, period));
    }

    @Override
    public Map<String, @Nullable Object> facts(long number) {
        return facts(number, name -> true);
    }

    @Override
    public Map<String, @Nullable Object> facts(long number, Set<String> names) {
        return facts(number, names::contains);
    }

    /** Those that are wanted, by either of the two ways of asking. */
    protected Map<String, @Nullable Object> facts(long number, Predicate<String> wanted) {
        var all = new HashMap<>(super.facts(number));
        steering.apply(number).forEach((name, fact) -> {
            if (wanted.test(name)) {
                all.put(name, fact.get());
            }
        });
        return all;
    }

    @Override
    public Optional<List<String>> units(long number, String asked) {
        return asked.equals(list) ? Optional.of(listed.apply(number)) : Optional.empty();
    }

    @Override
    public Map<String, Supplier<Object>> taskFacts(TaskAtHand task) {
        var all = new HashMap<>(super.taskFacts(task));
        all.putAll(shown.apply(task.number()));
        return all;
    }

    @Override
    public Taken take(Act act) {
        return taken == null ? super.take(act) : taken.apply(act);
    }

    @Override
    public Map<String, @Nullable Object> record(long number, String user, Discretion discretion) {
        var all = new HashMap<>(record.apply(number));
        all.computeIfPresent(CONTENT, (any, said) -> discretion.masked(String.valueOf(said)));
        return all;
    }
}
