package cn.minxu.engine.guard;

import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What filters of tasks ask for what is due today by: the first instant of tomorrow, in the district's zone. */
public final class EndOfToday {

    static final String NAME = "endOfToday";

    private EndOfToday() {}

    /** As an expression calls it. */
    public static Date endOfToday() {
        ZoneId zone = ZoneId.systemDefault();
        Instant now = ClockUtil.getCurrentTime().toInstant();
        return Date.from(
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant());
    }

    static Method method() {
        try {
            return EndOfToday.class.getMethod(NAME);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
