package cn.minxu.scoring.appraisal;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Kinds;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Role;
import cn.minxu.scoring.Panel;
import cn.minxu.scoring.PanelRows;
import cn.minxu.scoring.Score;
import cn.minxu.scoring.Sheet;
import cn.minxu.scoring.SheetDesk;
import cn.minxu.scoring.SheetRows;
import cn.minxu.scoring.standard.Indicator;
import cn.minxu.scoring.standard.Points;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An appraisal under way: six methods given to six people, each scored by itself, summed up when all are in. */
@Service
@Transactional
public class AppraisalDesk {

    private final Appraisals appraisals;
    private final PanelRows panels;
    private final SheetRows sheets;
    private final SheetDesk desk;
    private final ObjectProvider<Kinds> kinds;
    private final CaseEngine engine;
    private final HeldTask held;
    private final Organisation organisation;
    private final Decisions decisions;
    private final Clock clock;

    AppraisalDesk(
            Appraisals appraisals,
            PanelRows panels,
            SheetRows sheets,
            SheetDesk desk,
            ObjectProvider<Kinds> kinds,
            CaseEngine engine,
            HeldTask held,
            Organisation organisation,
            Decisions decisions,
            Clock clock) {
        this.appraisals = appraisals;
        this.panels = panels;
        this.sheets = sheets;
        this.desk = desk;
        this.kinds = kinds;
        this.engine = engine;
        this.held = held;
        this.organisation = organisation;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** @throws Refused if somebody gets two methods, or may not appraise */
    void assign(Act act) {
        Panel panel = appraisals.current(act.number());
        for (Method method : Method.values()) {
            String person =
                    act.required(method.field(), "“" + indicator(panel, method).name() + "”由谁承担");
            give(panel, method.name(), false, person, act.user());
        }
    }

    /** In place of whom has an interest in the matter. */
    void replace(Act act) {
        Panel panel = appraisals.current(act.number());
        Method method = act.requiredChoice("method", Method.class, "改派哪一种方法");
        if (waiting(panel).stream().noneMatch(method::equals)) {
            throw Refused.conflict("这种方法已经有人承担，请刷新后再办理。");
        }
        give(panel, method.name(), false, act.required("appraiser", "改由谁承担"), act.user());
    }

    private void give(Panel panel, String indicator, boolean last, String person, String by) {
        var sheet = new SheetRows.New(1, indicator, last, person, String.valueOf(panel.unit()));
        sheets.add(panel, sheet, clock.instant(), by);
    }

    /** Methods that nobody has, since who had them has an interest in the matter. */
    List<Method> waiting(Panel panel) {
        var given = sheets.of(panel);
        return Arrays.stream(Method.values())
                .filter(method -> given.stream().anyMatch(sheet -> method.name().equals(sheet.indicator())))
                .filter(method -> given.stream()
                        .noneMatch(sheet -> method.name().equals(sheet.indicator()) && sheet.recusedAt() == null))
                .toList();
    }

    /** The sheet of a method that is to be filled in. */
    Optional<Sheet> sheet(long number, Method method) {
        return sheets.openOf(number, method.name());
    }

    void score(Act act, Method method) {
        Sheet sheet = sheet(act.number(), method)
                .filter(open -> open.assessor().equals(act.user()))
                .orElseThrow(() -> Refused.conflict("这种方法已经评分，或不由您承担，请刷新任务列表。"));
        score(act, sheet, method.name(), () -> indicator(appraisals.current(act.number()), method));
    }

    /** 全面分析研究: whoever of the organisation does it, when the six are in. */
    void synthesise(Act act) {
        Panel panel = appraisals.current(act.number());
        Indicator last = appraisals.standard(panel).scored().stream()
                .filter(Indicator::afterAll)
                .findFirst()
                .orElseThrow(() -> Refused.conflict("立项评估的标准里没有最后评的一项，请管理员核对标准。"));
        give(panel, last.code(), true, act.user(), act.user());
        score(act, desk.open(act.number(), act.user()), last.code(), () -> last);
    }

    private void score(Act act, Sheet sheet, String code, Supplier<Indicator> indicator) {
        Object typed = act.values().get("points");
        if (typed == null) {
            throw Refused.invalid("请填写“" + indicator.get().name() + "”的分值。");
        }
        List<Long> evidence = act.texts("evidence").stream().map(Long::valueOf).toList();
        sheets.save(sheet, new Score(code, Points.read(typed, "分值"), false, act.required("remark", "评分说明"), evidence));
        desk.submit(sheet);
    }

    Indicator indicator(Panel panel, Method method) {
        return appraisals.standard(panel).indicator(method.name());
    }

    /**
     * Who is to carry out a method has an interest in the matter, or the head of the organisation says so or that he cannot: somebody else
     * is given it.
     *
     * @throws Refused as if there were no such sheet, if it is neither his nor of his organisation's people
     */
    public void recuse(long id, String reason, String user) {
        Sheet sheet = sheets.find(id)
                .filter(each -> each.assessor().equals(user) || leads(user, each))
                .orElseThrow(() -> Refused.notFound("没有编号为 " + id + " 的评分表，请刷新后再试。"));
        kinds.getObject().lock(sheet.number());
        Method method = Arrays.stream(Method.values())
                .filter(each -> each.name().equals(sheet.indicator()))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("评委的回避请在评分表单里选择“有利害关系”后提交。"));
        desk.recuse(sheet, reason);
        String unit = organisation.person(user).map(Person::unitId).orElse(null);
        decisions.append(new Decision(
                sheet.number(), clock.instant(), user, unit, method.step(), "ASSESSOR_RECUSED", reason, Map.of()));
        held.release(sheet.number(), method.step());
        engine.tell(AppraisalPiece.RECUSED, sheet.number());
    }

    private boolean leads(String user, Sheet sheet) {
        return organisation
                .person(user)
                .filter(person -> person.role() == Role.HEAD && person.unitId().equals(sheet.unit()))
                .isPresent();
    }

    /** Whether the six have been given to people. */
    boolean isAssigned(Panel panel) {
        return !sheets.of(panel).isEmpty();
    }

    /** All may be read from now on; the database refuses it before the six are in. */
    void reveal(long number) {
        panels.reveal(appraisals.current(number), clock.instant());
    }

    /** @return how it ended */
    Panel close(long number) {
        return panels.close(appraisals.current(number), clock.instant());
    }
}
