package cn.minxu.need.web;

import cn.minxu.Refused;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.need.NewNeed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code POST /api/needs} takes. */
final class NeedRequest {

    static final Set<String> FIELDS = Set.of(
            "channel",
            "nature",
            "urgent",
            "community",
            "grid",
            "category",
            "subcategory",
            "place",
            "content",
            "vulnerable",
            "registeredAt",
            "name",
            "phone",
            "address");

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,100}");
    private static final Pattern OFFSET = Pattern.compile(".*(Z|[+-]\\d{2}(:?\\d{2})?)");

    private NeedRequest() {}

    /** @throws Refused if the key or a field is malformed; whether the need can be taken is judged later */
    static NewNeed read(JsonBody body, @Nullable String key, String user, ZoneId zone) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw Refused.invalid("请在请求头 Idempotency-Key 中给出这次登记的键（1 至 100 个字母、数字或符号，如 UUID）；重发同一请求时用同一个键，就不会重复登记。");
        }
        return new NewNeed(
                body.text("channel"),
                body.text("nature"),
                body.flag("urgent"),
                body.text("community"),
                body.text("grid"),
                body.text("category"),
                body.text("subcategory"),
                body.text("place"),
                body.text("content"),
                body.text("vulnerable"),
                instant(body.text("registeredAt"), zone),
                body.text("name"),
                body.text("phone"),
                body.text("address"),
                "rest:" + user + ":" + key);
    }

    private static @Nullable Instant instant(@Nullable String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String written = text.strip();
        try {
            return OFFSET.matcher(written.substring(Math.min(10, written.length())))
                            .matches()
                    ? OffsetDateTime.parse(written).toInstant()
                    : LocalDateTime.parse(written).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw Refused.invalid("“registeredAt”应写作 2026-01-31T09:30:00 或 2026-01-31T09:30:00+08:00。");
        }
    }
}
