package cn.minxu.casework.urge;

import cn.minxu.Refused;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Kinds;
import cn.minxu.casework.Residents;
import cn.minxu.casework.StepNames;
import cn.minxu.casework.Words;
import cn.minxu.casework.urge.Order.Said;
import cn.minxu.casework.view.Sight;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 督办单: a supervisor orders the unit that has a case to answer in writing by a date, and the unit answers. */
@Service
@Transactional
public class OrderDesk {

    /** 系统默认值: working days for the answer where no date is said. */
    private static final int ANSWER_WITHIN = 3;

    private static final int MOST_DAYS = 183;

    private final Supervisors supervisors;
    private final Orders orders;
    private final OrderRows rows;
    private final Decisions decisions;
    private final Residents residents;
    private final Kinds kinds;
    private final Sight sight;
    private final WorkingTime time;
    private final Clock clock;
    private final Words words;

    OrderDesk(
            Supervisors supervisors,
            Orders orders,
            OrderRows rows,
            Decisions decisions,
            Residents residents,
            Kinds kinds,
            Sight sight,
            WorkingTime time,
            Clock clock,
            Words words) {
        this.supervisors = supervisors;
        this.orders = orders;
        this.rows = rows;
        this.decisions = decisions;
        this.residents = residents;
        this.kinds = kinds;
        this.sight = sight;
        this.time = time;
        this.clock = clock;
        this.words = words;
    }

    /**
     * To the unit that has the case in hand, or else to the first of those that have a step of it.
     *
     * @param answerBy a working day, yyyy-MM-dd, until its end; null for the third working day from now
     * @throws Refused if there is no such case for the user, he does not supervise the unit, or text or date are not right
     */
    public OrderRow give(long number, String text, @Nullable String answerBy, String user) {
        OpenStep step = supervisors.inHand(number, supervisors.waiting(number, user));
        String said = Supervisors.text(text, "督办的内容和要求");
        Said by = supervisors.said(user);
        LocalDate today = LocalDate.ofInstant(by.at(), time.zone());
        LocalDate day = answerBy == null ? answerBy() : day(answerBy, today);
        if (!time.officeEnd(day).isAfter(by.at())) {
            throw Refused.invalid("答复期限已经过了，请选择以后的工作日。");
        }
        Order order = orders.add(number, today.getYear(), step.holder(), said, time.officeEnd(day), by);
        record(
                order,
                by,
                "ORDERED",
                said,
                order.title() + "（" + supervisors.unit(order.to()) + "，" + words.at(order.answerBy()) + " 前答复）");
        return row(order, user);
    }

    /** The day until which an answer is due where nobody says another. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public LocalDate answerBy() {
        return time.addWorkingDays(LocalDate.ofInstant(clock.instant(), time.zone()), ANSWER_WITHIN);
    }

    private LocalDate day(String text, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refused.invalid("“answerBy”应为日期，如 2026-01-31。");
        }
        if (day.isBefore(today) || day.isAfter(today.plusDays(MOST_DAYS))) {
            throw Refused.invalid("答复期限应在今天至半年之内，请重新选择。");
        }
        if (!time.isWorkingDay(day)) {
            throw Refused.invalid("%s 不是工作日，请选择工作日，如 %s。".formatted(day, time.addWorkingDays(day, 1)));
        }
        return day;
    }

    /** @throws Refused if there is no such order for the user, his unit is not asked, or it is answered already */
    public OrderRow answer(long number, long id, String text, String user) {
        sight.require(user, number);
        kinds.lock(number);
        Order order = find(number, id);
        if (!rows.isAsked(user, order)) {
            throw Refused.forbidden(order.title() + "由“" + supervisors.unit(order.to()) + "”的经办人员答复。");
        }
        if (order.answer() != null) {
            throw Refused.conflict(order.title() + "已经答复，不必重复答复。");
        }
        supervisors.requireOpen(number);
        String said = Supervisors.text(text, "对督办单的答复");
        Said by = supervisors.said(user);
        orders.answer(order, said, by);
        record(order, by, "ORDER_ANSWERED", said, order.title());
        return row(find(number, id), user);
    }

    private Order find(long number, long id) {
        return orders.find(number, id).orElseThrow(() -> Refused.notFound("这个事项没有编号为 " + id + " 的督办单，请刷新后再试。"));
    }

    private void record(Order order, Said by, String outcome, String text, String what) {
        decisions.append(new Decision(
                order.number(), by.at(), by.user(), by.unit(), StepNames.ORDER, outcome, text, Map.of("to", what)));
    }

    private OrderRow row(Order order, String reader) {
        return rows.row(order, true, reader, new Discretion(residents.of(order.number())));
    }
}
