package cn.minxu.need;

import cn.minxu.casework.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a person submitted at a step of a need, with the need, which is locked. */
public record Submission(Need need, Act act) {

    public long number() {
        return act.number();
    }

    public String unit() {
        return act.unit();
    }

    public String user() {
        return act.user();
    }

    public Instant at() {
        return act.at();
    }

    public Optional<String> text(String key) {
        return act.text(key);
    }

    public List<String> texts(String key) {
        return act.texts(key);
    }

    public String required(String key, String name) {
        return act.required(key, name);
    }

    public LocalDate requiredDate(String key, String name) {
        return act.requiredDate(key, name);
    }

    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return act.choice(key, type);
    }

    public <E extends Enum<E>> E requiredChoice(String key, Class<E> type, String name) {
        return act.requiredChoice(key, type, name);
    }
}
