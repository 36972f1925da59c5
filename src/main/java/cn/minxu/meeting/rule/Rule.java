package cn.minxu.meeting.rule;

import cn.minxu.worktime.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * By what a kind of meeting decides, from a day on.
 *
 * @param byArea whether the same fractions of area have to be reached as well
 * @param publishDays for how many calendar days at least a result is published, if it is
 * @param article on which it stands
 * @param source a: the source article, b: other public material, c: the product's own default, k: to be verified
 */
public record Rule(
        long id,
        String kind,
        String name,
        Share quorum,
        Share majority,
        boolean byArea,
        Call call,
        int publishDays,
        String article,
        String source,
        LocalDate validFrom) {

    /** How long before the meeting the invitation has to go out. */
    public record Call(int amount, boolean workingDays) {

        public String words() {
            return amount + (workingDays ? " 个工作日" : " 日");
        }
    }

    /** The last day on which an invitation to a meeting on this day is in time: so many working or calendar days before it. */
    public LocalDate callBy(LocalDate day, WorkingTime time) {
        if (!call.workingDays()) {
            return day.minusDays(call.amount());
        }
        LocalDate latest = day;
        for (int i = 0; i < call.amount(); i++) {
            do {
                latest = latest.minusDays(1);
            } while (!time.isWorkingDay(latest));
        }
        return latest;
    }

    public boolean isInTime(Instant sent, Instant starts, WorkingTime time) {
        LocalDate by = callBy(LocalDate.ofInstant(starts, time.zone()), time);
        return !LocalDate.ofInstant(sent, time.zone()).isAfter(by);
    }
}
