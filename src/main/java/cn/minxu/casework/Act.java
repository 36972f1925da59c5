package cn.minxu.casework;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.model.Filled;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person submitted at a step; the form's own rules have been checked.
 *
 * @param number of the case
 * @param step element id
 * @param task the engine's id of the task: tells one stay in a step from another
 * @param unit the unit that the step waits for
 */
public record Act(long number, String step, String task, String unit, String user, Instant at, Filled filled) {

    /** By field key. */
    public Map<String, Object> values() {
        return filled.values();
    }

    public Optional<String> text(String key) {
        return values().get(key) instanceof String text && !Plain.isEmpty(text)
                ? Optional.of(Plain.text(text))
                : Optional.empty();
    }

    /** What was chosen in a field with several choices; empty if nothing was. */
    public List<String> texts(String key) {
        return values().get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** @throws Refused asking for it by its name */
    public String required(String key, String name) {
        return text(key).orElseThrow(() -> Refused.invalid("请填写" + name + "。"));
    }

    /** @throws Refused asking for it by its name, or if it is no date */
    public LocalDate requiredDate(String key, String name) {
        String text = required(key, name);
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw Refused.invalid(name + "应形如 2026-01-31，请重新填写。");
        }
    }

    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key)
                .map(text -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> value.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Refused.invalid("选项“" + text + "”不存在，请重新选择。")));
    }

    /** @throws Refused asking for it by its name */
    public <E extends Enum<E>> E requiredChoice(String key, Class<E> type, String name) {
        return choice(key, type).orElseThrow(() -> Refused.invalid("请选择" + name + "。"));
    }
}
