package cn.minxu.meeting.web;

import cn.minxu.Refused;
import cn.minxu.casework.web.JsonBody;
import org.jspecify.annotations.Nullable;

/** Ids and numbers of cases in a body: texts of digits, since a program's numbers do not hold all of them. */
final class Ids {

    private Ids() {}

    /** @throws Refused asking for it by its name */
    static long required(JsonBody body, String field, String name) {
        Long id = optional(body, field);
        if (id == null) {
            throw Refused.invalid("请选择" + name + "。");
        }
        return id;
    }

    /** @throws Refused if it is there and no id */
    static @Nullable Long optional(JsonBody body, String field) {
        String text = body.text(field);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw Refused.invalid("“" + field + "”应为编号，请重新选择。");
        }
        return Long.valueOf(text);
    }
}
