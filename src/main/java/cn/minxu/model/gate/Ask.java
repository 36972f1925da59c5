package cn.minxu.model.gate;

import java.util.Date;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * A name that a diagram asks for.
 *
 * @param literal what it is compared with; null if it is not
 */
record Ask(
        ModelElementInstance at,
        String name,
        Role role,
        @Nullable String literal) {

    /** What for. */
    enum Role {
        FLAG(Boolean.class, "“是或否”"),
        CHOICE(String.class, "文字"),
        UNIT(String.class, "单位编号"),
        NUMBER(Long.class, "整数"),
        DATE(Date.class, "日期"),
        UNITS(null, "一组单位"),
        TABLE(null, "任意类型"),
        PASSED(null, "任意类型");

        private final @Nullable Class<?> type;
        private final String words;

        Role(@Nullable Class<?> type, String words) {
            this.type = type;
            this.words = words;
        }

        boolean takes(@Nullable Class<?> given) {
            return type == null || given == null || type.equals(given);
        }

        /** Whether nothing can go on where it is empty. */
        boolean needsValue() {
            return this == UNIT || this == DATE;
        }

        String words() {
            return words;
        }
    }
}
