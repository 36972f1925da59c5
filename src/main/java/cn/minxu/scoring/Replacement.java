package cn.minxu.scoring;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Kinds;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 换下评委: the unit that appoints a panel's assessors takes back the sheet of one who does not answer. */
@Service
@Transactional
public class Replacement {

    private final SheetRows sheets;
    private final SheetDesk desk;
    private final AssessorTask task;
    private final CaseBook cases;
    private final ObjectProvider<Kinds> kinds;
    private final Organisation organisation;
    private final Decisions decisions;
    private final Clock clock;

    Replacement(
            SheetRows sheets,
            SheetDesk desk,
            AssessorTask task,
            CaseBook cases,
            ObjectProvider<Kinds> kinds,
            Organisation organisation,
            Decisions decisions,
            Clock clock) {
        this.sheets = sheets;
        this.desk = desk;
        this.task = task;
        this.cases = cases;
        this.kinds = kinds;
        this.organisation = organisation;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Whether somebody is of the unit that appoints the assessors of a case: the one whose case it is. */
    boolean isFor(long number, String user) {
        return organisation
                .person(user)
                .filter(person -> person.role().isStaff())
                .filter(person -> person.unitId().equals(cases.get(number).unit()))
                .isPresent();
    }

    /**
     * His task ends; another assessor is appointed when the others are in, as for one who has an interest in the matter.
     *
     * @throws Refused as if there were no such sheet, if it is of no panel of his unit's case; without a reason; or if the sheet is in
     */
    public void takeOff(long id, String reason, String user) {
        long number = sheets.find(id)
                .filter(sheet -> sheet.indicator() == null && isFor(sheet.number(), user))
                .map(Sheet::number)
                .orElseThrow(() -> Refused.notFound("没有编号为 " + id + " 的评分表，请刷新后再试。"));
        kinds.getObject().lock(number);
        Sheet sheet =
                sheets.find(id).filter(Sheet::isOpen).orElseThrow(() -> Refused.conflict("这份评分表已经提交或已经收回，不能再换人。"));
        desk.takeBack(sheet, "换下的理由", reason);
        decisions.append(new Decision(
                number,
                clock.instant(),
                user,
                organisation.person(user).map(Person::unitId).orElse(null),
                Panels.SCORE,
                "ASSESSOR_REPLACED",
                organisation.nameOf(sheet.assessor()) + "：" + reason.strip(),
                Map.of()));
        task.end(sheet);
    }
}
