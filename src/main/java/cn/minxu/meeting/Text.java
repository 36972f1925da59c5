package cn.minxu.meeting;

import cn.minxu.Plain;
import cn.minxu.Refused;
import org.jspecify.annotations.Nullable;

/** What people type, as far as it may be taken. */
final class Text {

    private Text() {}

    /** @throws Refused asking for it by its name, or if it is too long */
    static String required(@Nullable String typed, String name, int longest) {
        String text = Plain.text(typed);
        if (text.isEmpty() || text.codePointCount(0, text.length()) > longest) {
            throw Refused.invalid("请填写%s，最多 %d 个字。".formatted(name, longest));
        }
        return text;
    }

    /** @throws Refused if it is too long */
    static @Nullable String optional(@Nullable String typed, String name, int longest) {
        return Plain.isEmpty(typed) ? null : required(typed, name, longest);
    }

    /** @throws Refused asking for one of them by its name */
    static <E extends Enum<E>> E choice(@Nullable String typed, Class<E> type, String name) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(typed)) {
                return each;
            }
        }
        throw Refused.invalid("请选择" + name + "。");
    }
}
