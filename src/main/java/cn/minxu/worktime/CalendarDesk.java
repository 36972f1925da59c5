package cn.minxu.worktime;

import cn.minxu.store.Revisions;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Where an administrator hands in a holiday notice. */
@Service
public class CalendarDesk {

    private final Notices notices;
    private final WorkCalendar calendar;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Revisions revisions;

    CalendarDesk(
            Notices notices,
            WorkCalendar calendar,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Revisions revisions) {
        this.revisions = revisions;
        this.notices = notices;
        this.calendar = calendar;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Puts a notice in force and announces it by {@link NoticeLoaded}, after the commit and with the new calendar in
     * place. Loading the same notice again is safe and announces it again, so that a recomputation that failed is made
     * up for.
     *
     * @param by the user who hands it in
     * @throws cn.minxu.Refused if it cannot be right; nothing is changed then
     */
    public void load(Notice notice, String by) {
        NoticeCheck.check(notice);
        transaction.executeWithoutResult(status -> {
            notices.replace(notice, Instant.now(), by);
            revisions.changed(WorkCalendar.REVISION);
        });
        calendar.refresh();
        events.publishEvent(new NoticeLoaded(notice.year()));
    }
}
