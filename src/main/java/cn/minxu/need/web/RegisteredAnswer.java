package cn.minxu.need.web;

import cn.minxu.casework.web.ChineseDate;
import cn.minxu.need.Registered;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The answer to a registration.
 *
 * @param number the resident's number
 * @param promisedText for the resident
 */
record RegisteredAnswer(long number, OffsetDateTime promisedAt, String promisedText, boolean provisional) {

    static RegisteredAnswer of(Registered registered, ZoneId zone) {
        return new RegisteredAnswer(
                registered.number(),
                registered.promisedAt().atZone(zone).toOffsetDateTime(),
                ChineseDate.promise(registered.promisedAt(), registered.provisional(), zone),
                registered.provisional());
    }
}
