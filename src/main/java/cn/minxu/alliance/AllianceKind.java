package cn.minxu.alliance;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Taken;
import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.casework.drawn.DrawnKind;
import cn.minxu.casework.supervision.Facets;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.model.Filled;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A procedure of alliances: drawn, each of its cases dealing with one alliance. What its Java adds is given to it part by part. */
class AllianceKind extends DrawnKind {

    /** The community of the alliance. */
    static final Variable ALLIANCE_UNIT = Variable.text("allianceUnit", Life.FACT);

    private final String name;
    private final Office office;
    private final Set<String> steps;

    private Function<String, Optional<Refused>> objection = user -> Optional.empty();
    private Function<String, Map<String, Object>> offered = user -> Map.of();
    private BiFunction<String, Filled, String> alliance;
    private BiConsumer<Long, Filled> registered = (number, filled) -> {};
    private @Nullable BiPredicate<String, LocalDate> due;
    private BiFunction<String, LocalDate, Long> scheduled = (unit, period) -> 0L;
    private List<Variable> variables = List.of();
    private Function<Long, Map<String, Object>> steering = number -> Map.of();
    private Set<String> facts = Set.of();
    private Function<Long, Map<String, Supplier<Object>>> shown = number -> Map.of();
    private @Nullable Function<Act, Taken> taken;
    private @Nullable Function<Long, String> content;
    private Function<Long, List<String>> memberUnits = number -> List.of();

    /** @param steps its user tasks */
    AllianceKind(String process, String name, Office office, String... steps) {
        super(process, office.desk());
        this.name = name;
        this.office = office;
        this.steps = Set.of(steps);
        this.alliance = (user, filled) -> office.allianceOf(office.unitOf(user)).orElseThrow();
    }

    /** What speaks against somebody starting one, beyond the kinds of units that may. */
    AllianceKind unless(Function<String, Optional<Refused>> objection) {
        this.objection = objection;
        return this;
    }

    /** The options of its start form. */
    AllianceKind offering(Function<String, Map<String, Object>> offered) {
        this.offered = offered;
        return this;
    }

    /** With which alliance a case deals that somebody starts, if not with the one that he is of. */
    AllianceKind of(BiFunction<String, Filled, String> alliance) {
        this.alliance = alliance;
        return this;
    }

    AllianceKind registering(BiConsumer<Long, Filled> registered) {
        this.registered = registered;
        return this;
    }

    /** By the clock: for which units and periods, and how. */
    AllianceKind due(BiPredicate<String, LocalDate> due, BiFunction<String, LocalDate, Long> scheduled) {
        this.due = due;
        this.scheduled = scheduled;
        return this;
    }

    AllianceKind steering(List<Variable> variables, Function<Long, Map<String, Object>> steering) {
        this.variables = variables;
        this.steering = steering;
        return this;
    }

    /** What its forms show: fields that are only read, and options. */
    AllianceKind showing(Set<String> facts, Function<Long, Map<String, Supplier<Object>>> shown) {
        this.facts = facts;
        this.shown = shown;
        return this;
    }

    AllianceKind taking(Function<Act, Taken> taken) {
        this.taken = taken;
        return this;
    }

    AllianceKind saying(Function<Long, String> content) {
        this.content = content;
        return this;
    }

    /** The units of {@code memberUnits}, for which a step is repeated. */
    AllianceKind asking(Function<Long, List<String>> memberUnits) {
        this.memberUnits = memberUnits;
        return this;
    }

    /** A case of a community's without a form. */
    long begin(String alliance, String about) {
        long number = registerFor(alliance, name + "：" + about).number();
        office.write("insert into minxu.alliance_case (id, unit_id) values (?, ?)", number, alliance);
        return number;
    }

    @Override
    public Known known() {
        return new Known(
                Set.of(key()),
                Stream.concat(Stream.of(ALLIANCE_UNIT), variables.stream()).toList(),
                Set.of("memberUnits"),
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
    public Optional<Refused> startObjection(String user) {
        return super.startObjection(user).or(() -> objection.apply(user));
    }

    @Override
    public Map<String, Object> startFacts(String user) {
        return offered.apply(user);
    }

    @Override
    public StartedCase register(String user, String token, Filled filled) {
        String of = alliance.apply(user, filled);
        StartedCase started = super.register(user, token, filled);
        office.write("insert into minxu.alliance_case (id, unit_id) values (?, ?)", started.number(), of);
        registered.accept(started.number(), filled);
        return started;
    }

    @Override
    public boolean isDue(String unit, LocalDate period) {
        return due != null && due.test(unit, period);
    }

    @Override
    public StartedCase registerFor(String process, String unit, LocalDate period) {
        long number = scheduled.apply(unit, period);
        return new StartedCase(number, office.cases().get(number).unit(), Map.of());
    }

    @Override
    public Map<String, @Nullable Object> facts(long number) {
        var all = new HashMap<>(super.facts(number));
        all.put(ALLIANCE_UNIT.name(), office.alliance(number));
        all.putAll(steering.apply(number));
        return all;
    }

    @Override
    public Optional<List<String>> units(long number, String list) {
        return Optional.of(memberUnits.apply(number));
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
        return content == null ? Map.of() : Map.of("content", content.apply(number));
    }
}
