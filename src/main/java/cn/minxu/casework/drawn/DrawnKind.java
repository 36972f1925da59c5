package cn.minxu.casework.drawn;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Kind;
import cn.minxu.casework.Resident;
import cn.minxu.casework.Taken;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.model.Filled;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A kind of case of which all stands in its diagram, its forms and its tables. A feature whose cases are drawn, but for what must never
 * happen with them, extends it and says that; its fields, title, steps and ends stay the diagram's.
 */
public class DrawnKind implements Kind {

    private final String key;
    private final DrawnDesk desk;

    /** @param key that of its process */
    protected DrawnKind(String key, DrawnDesk desk) {
        this.key = key;
        this.desk = desk;
    }

    @Override
    public String key() {
        return key;
    }

    /** Registers a case of a unit without a form, by the clock. */
    protected StartedCase registerFor(String unit, String title) {
        return desk.registerFor(key, unit, title);
    }

    @Override
    public boolean startsBy(String processKey) {
        return processKey.equals(key);
    }

    @Override
    public boolean isDrawn() {
        return true;
    }

    @Override
    public Optional<Refused> startObjection(String userId) {
        return desk.startObjection(key, userId);
    }

    @Override
    public Map<String, Object> startFacts(String userId) {
        return desk.startFacts(key, userId);
    }

    @Override
    public StartedCase register(String userId, String token, Filled filled) {
        return desk.register(key, userId, token, filled);
    }

    @Override
    public StartedCase registerFor(String processKey, String unit, LocalDate period) {
        return desk.registerFor(key, unit, period);
    }

    @Override
    public void lock(long number) {
        desk.cases().lock(number);
    }

    @Override
    public boolean lockNow(Collection<Long> numbers) {
        return desk.cases().lockNow(numbers);
    }

    @Override
    public Map<String, Supplier<Object>> taskFacts(TaskAtHand task) {
        return desk.taskFacts(task);
    }

    @Override
    public Map<String, @Nullable Object> facts(long number) {
        return desk.facts(number);
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
        return desk.take(act);
    }

    @Override
    public boolean ended(long number, String end) {
        desk.close(number, end);
        return true;
    }

    @Override
    public Map<String, String> aboutWhom() {
        return desk.aboutWhom(key);
    }

    @Override
    public Resident checked(Resident corrected) {
        return desk.checked(key, corrected);
    }

    @Override
    public void corrected(long number, Resident right) {
        desk.corrected(key, number, right);
    }

    @Override
    public Map<String, @Nullable Object> record(long number, String user, Discretion discretion) {
        return Map.of();
    }

    StartedCase started(long number) {
        return new StartedCase(number, desk.cases().get(number).unit(), Map.of());
    }

    /** The same process is the same kind, whoever asks for it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DrawnKind kind && kind.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
