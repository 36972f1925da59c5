package cn.minxu.notice;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Kinds;
import cn.minxu.casework.Residents;
import cn.minxu.casework.view.Sight;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers what people say against a notice; each objection becomes a task. */
@Service
@Transactional
public class ObjectionDesk {

    private static final int LONGEST = 1000;
    private static final String STEP = "message_objectionRaised";

    private final NoticeRows notices;
    private final Objections objections;
    private final Kinds kinds;
    private final CaseEngine engine;
    private final Decisions decisions;
    private final Residents residents;
    private final Organisation organisation;
    private final Sight sight;
    private final Clock clock;

    ObjectionDesk(
            NoticeRows notices,
            Objections objections,
            Kinds kinds,
            CaseEngine engine,
            Decisions decisions,
            Residents residents,
            Organisation organisation,
            Sight sight,
            Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.kinds = kinds;
        this.engine = engine;
        this.decisions = decisions;
        this.residents = residents;
        this.organisation = organisation;
        this.sight = sight;
        this.clock = clock;
    }

    /** A case's notices and what was said against them. */
    public record Said(List<Notice> notices, List<Objection> objections) {}

    /** @throws Refused if the case has no current notice, its time is over, or the user drafted it */
    public void raise(long number, @Nullable String text, @Nullable String name, @Nullable String phone, String user) {
        sight.require(user, number);
        kinds.lock(number);
        Notice notice = notices.current(number)
                .filter(current -> current.publishedAt() != null)
                .orElseThrow(() -> Refused.conflict("事项 " + number + " 现在没有公示，不能登记异议。"));
        objections.add(
                notice,
                new Objections.New(text(text, "异议的内容", LONGEST), optional(name, "姓名", 30), phone(phone)),
                clock.instant(),
                user);
        String unit = organisation.person(user).map(Person::unitId).orElse(null);
        decisions.append(new Decision(number, clock.instant(), user, unit, STEP, "OBJECTION_RAISED", null, Map.of()));
        try {
            engine.tell(NoticePiece.RAISED, number);
        } catch (MismatchingMessageCorrelationException notDrawn) {
            throw Refused.conflict("这件事项的公示已经不再接受异议。");
        }
    }

    private static String text(@Nullable String typed, String name, int longest) {
        String text = Plain.text(typed);
        if (text.isEmpty() || text.codePointCount(0, text.length()) > longest) {
            throw Refused.invalid("请填写%s，最多 %d 个字。".formatted(name, longest));
        }
        return text;
    }

    private static @Nullable String optional(@Nullable String typed, String name, int longest) {
        return Plain.isEmpty(typed) ? null : text(typed, name, longest);
    }

    private static @Nullable String phone(@Nullable String typed) {
        String phone = Plain.code(typed);
        if (!phone.isEmpty() && !phone.matches("[0-9]{5,20}")) {
            throw Refused.invalid("联系电话应为 5 至 20 位数字，请重新填写，或不填。");
        }
        return phone.isEmpty() ? null : phone;
    }

    @Transactional(readOnly = true)
    public Said of(long number, String user) {
        sight.requireReading(user, number);
        var discretion = new Discretion(residents.of(number));
        return new Said(
                notices.of(number),
                objections.of(number).stream()
                        .map(each -> new Objection(
                                each.notice(),
                                each.number(),
                                discretion.masked(each.text()),
                                each.at(),
                                each.registeredBy(),
                                each.outcome(),
                                discretion.maskedOrNull(each.reason())))
                        .toList());
    }
}
