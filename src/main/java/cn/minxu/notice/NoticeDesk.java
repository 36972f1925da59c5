package cn.minxu.notice;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Kinds;
import cn.minxu.casework.Residents;
import cn.minxu.notice.NoticeRows.Draft;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case's notice: drafted by one, checked by another, published, ended. */
@Service
@Transactional
class NoticeDesk {

    static final String DRAFT = "userTask_draftNotice";
    static final String CHECK = "userTask_checkNotice";
    static final String DECIDE = "userTask_decideObjection";
    private static final String PUBLISH = "serviceTask_publishNotice";
    private static final String END = "serviceTask_endNotice";

    /** By which a kind of case says for how many calendar days at least its notices are published. */
    private static final String LEAST = "leastNoticeDays";

    private final NoticeRows notices;
    private final Residents residents;
    private final Decisions decisions;
    private final ObjectProvider<Kinds> kinds;
    private final WorkingTime time;
    private final Clock clock;

    NoticeDesk(
            NoticeRows notices,
            Residents residents,
            Decisions decisions,
            ObjectProvider<Kinds> kinds,
            WorkingTime time,
            Clock clock) {
        this.notices = notices;
        this.residents = residents;
        this.decisions = decisions;
        this.kinds = kinds;
        this.time = time;
        this.clock = clock;
    }

    /** Masked from the beginning: who checks it reads what the public will read. */
    void draft(Act act) {
        var discretion = new Discretion(residents.of(act.number()));
        int days = act.values().get("noticeDays") instanceof Number number ? number.intValue() : 0;
        boolean working = act.required("noticeDayKind", "按什么计算").equals("WORKING_DAYS");
        var draft = new Draft(
                discretion.masked(act.required("noticeTitle", "公示标题")),
                discretion.masked(act.required("noticeText", "公示内容")),
                discretion.masked(act.required("noticePlaces", "公示地点")),
                days,
                working);
        requireLongEnough(act.number(), draft);
        notices.draft(act.number(), draft, act.at(), act.user());
    }

    private void requireLongEnough(long number, Draft draft) {
        if (draft.days() < 1 || draft.days() > 60) {
            throw Refused.invalid("公示天数应为 1 至 60，请重新填写。");
        }
        if (kinds.getObject().facts(number).get(LEAST) instanceof Long least) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), time.zone());
            if (lastDay(today, draft.days(), draft.workingDays()).isBefore(today.plusDays(least))) {
                throw Refused.invalid("这类结果至少公示 " + least + " 日，请延长公示天数。");
            }
        }
    }

    private LocalDate lastDay(LocalDate published, int days, boolean working) {
        return working ? time.addWorkingDays(published, days) : published.plusDays(days);
    }

    /**
     * The day of publishing does not count.
     *
     * @return the end of its last day
     */
    Instant publish(long number) {
        Notice draft = current(number);
        String checker = decisions.last(number, CHECK).map(Decision::user).orElse(Decision.SYSTEM);
        Instant now = clock.instant();
        LocalDate last = lastDay(LocalDate.ofInstant(now, time.zone()), draft.days(), draft.workingDays());
        Instant end = last.plusDays(1).atStartOfDay(time.zone()).toInstant();
        notices.publish(draft.id(), now, checker, end);
        log(
                number,
                PUBLISH,
                "NOTICE_PUBLISHED",
                draft.title() + "，公示 " + draft.daysText() + "，至 " + last + " 止，地点：" + draft.places());
        return end;
    }

    /** @return how it ended */
    String end(long number) {
        Notice ended = notices.end(current(number).id(), number, clock.instant());
        String result = String.valueOf(ended.result());
        log(
                number,
                END,
                "NOTICE_" + result,
                "收到异议 " + ended.raised() + " 件，其中成立 " + ended.accepted() + " 件。公示原文：" + ended.title() + "\n"
                        + ended.text());
        return result;
    }

    private Notice current(long number) {
        return notices.current(number).orElseThrow(() -> Refused.conflict("事项 " + number + " 没有在办的公示。"));
    }

    private void log(long number, String step, String outcome, String what) {
        decisions.append(new Decision(number, clock.instant(), Decision.SYSTEM, null, step, outcome, what, Map.of()));
    }
}
