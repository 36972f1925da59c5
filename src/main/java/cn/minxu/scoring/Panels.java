package cn.minxu.scoring;

import cn.minxu.Refused;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.scoring.PanelRows.Next;
import cn.minxu.scoring.standard.Points;
import cn.minxu.scoring.standard.Standard;
import cn.minxu.scoring.standard.Standards;
import cn.minxu.scoring.standard.Way;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Panels of assessors who each score all of a standard: appointed, asked again where they differ too much, counted. */
@Service
@Transactional
public class Panels {

    static final String APPOINT = "userTask_appointAssessors";
    static final String SCORE = "userTask_scoreSheet";
    private static final String RECHECK = "serviceTask_recheckScores";
    private static final String SETTLE = "serviceTask_settleScores";

    private final PanelRows panels;
    private final SheetRows sheets;
    private final Standards standards;
    private final Organisation organisation;
    private final Decisions decisions;
    private final WorkingTime time;
    private final Clock clock;

    Panels(
            PanelRows panels,
            SheetRows sheets,
            Standards standards,
            Organisation organisation,
            Decisions decisions,
            WorkingTime time,
            Clock clock) {
        this.panels = panels;
        this.sheets = sheets;
        this.standards = standards;
        this.organisation = organisation;
        this.decisions = decisions;
        this.time = time;
        this.clock = clock;
    }

    /**
     * A feature knows who is to score its case, before it calls the process.
     *
     * @param key of the standard; the version that is valid today
     * @param assessors accounts, as many as the standard says
     * @param excluded units that take part in the matter beside the case's own and its parties: their people may not score
     * @throws Refused if somebody may not score, is there twice, or there are too few or too many
     */
    public void open(long number, String key, List<String> assessors, Set<String> excluded) {
        open(number, standards.on(key, today()), excluded, Decision.SYSTEM);
        appoint(number, assessors, Decision.SYSTEM);
    }

    /** Somebody appoints at the first step, or in place of whom has an interest. */
    void appoint(long number, String key, List<String> assessors, String by) {
        if (panels.current(number).isEmpty()) {
            open(number, standards.on(key, today()), Set.of(), by);
        }
        appoint(number, assessors, by);
    }

    private void open(long number, Standard standard, Collection<String> excluded, String by) {
        if (standard.way() != Way.WHOLE) {
            throw Refused.conflict("“" + standard.name() + "”是分项评分的标准，不能用于评委打分，请另选标准。");
        }
        if (panels.current(number).isPresent()) {
            throw Refused.conflict("这件事项正在评分，结束后才能开始下一次。");
        }
        panels.open(number, standard.id(), round(number, standard.id()), null, excluded, clock.instant(), by);
    }

    private int round(long number, long standard) {
        return 1
                + panels.of(number).stream()
                        .filter(each -> each.standard() == standard)
                        .mapToInt(Panel::round)
                        .max()
                        .orElse(0);
    }

    private void appoint(long number, List<String> assessors, String by) {
        Panel panel = current(number);
        int missing = missing(panel);
        if (assessors.size() != missing || new HashSet<>(assessors).size() != missing) {
            throw Refused.invalid("须确定 %d 名不同的评委，现选了 %d 名，请重新选择。".formatted(missing, assessors.size()));
        }
        assessors.forEach(each -> sheets.add(panel, sheet(pass(panel), each), clock.instant(), by));
    }

    private SheetRows.New sheet(int pass, String assessor) {
        String unit = organisation
                .person(assessor)
                .filter(person -> person.role().isStaff())
                .map(Person::unitId)
                .orElseThrow(() -> Refused.invalid("所选的评委不是办理人员，请从名单中选择。"));
        return new SheetRows.New(pass, null, false, assessor, unit);
    }

    /** How many assessors a panel has to get. */
    int missing(Panel panel) {
        int pass = pass(panel);
        long there = sheets.of(panel).stream()
                .filter(sheet -> sheet.pass() == pass && sheet.recusedAt() == null)
                .count();
        return standards.get(panel.standard()).assessors() - (int) there;
    }

    private int pass(Panel panel) {
        return sheets.of(panel).stream().mapToInt(Sheet::pass).max().orElse(1);
    }

    /** What is to be done next; of a panel of which all is in, the result has been computed. */
    Next settle(long number) {
        if (panels.current(number).isEmpty()) {
            return Next.APPOINT;
        }
        Panel panel = current(number);
        Next next = panels.next(panel);
        if (next == Next.READY) {
            panels.reveal(panel, clock.instant());
            Panel over = panels.close(panel, clock.instant());
            log(number, SETTLE, "SCORED_" + over.result(), words(over));
        }
        return next;
    }

    private String words(Panel over) {
        Standard standard = standards.get(over.standard());
        var dropped = sheets.dropped(over);
        return "按%s评分，%d 份评分表，得分 %s，合格线 %s%s%s"
                .formatted(
                        standard.title(),
                        sheets.of(over).stream().filter(Sheet::isSubmitted).count(),
                        Points.words(over.score()),
                        Points.words(standard.passMark()),
                        dropped.isEmpty() ? "" : "，已去掉一个最高分和一个最低分",
                        over.spread() == null ? "" : "，评委间最大差距 " + Points.words(over.spread()));
    }

    /** All score once more, each without seeing the others, what he has said before proposed to him. */
    void again(long number) {
        Panel panel = current(number);
        List<Sheet> first = sheets.of(panel).stream().filter(Sheet::isSubmitted).toList();
        first.forEach(sheet -> sheets.add(panel, sheet(2, sheet.assessor()), clock.instant(), Decision.SYSTEM));
        first.forEach(sheet -> sheets.open(number, sheet.assessor())
                .ifPresent(second -> sheets.scores(sheet).forEach(score -> sheets.save(second, score))));
        log(number, RECHECK, "SCORES_RECHECKED", "评委之间的差距超过限度，各评委互不可见地复核一次");
    }

    /** The panel of a case that is not over. */
    Panel current(long number) {
        return panels.current(number).orElseThrow(() -> Refused.conflict("事项 " + number + " 现在没有在评分。"));
    }

    /** How the last one ended. */
    Panel last(long number) {
        return panels.last(number).orElseThrow(() -> Refused.conflict("事项 " + number + " 没有评分。"));
    }

    /** Nobody scores any more what is not scored to its end: the panel is void, what was said in it is read by nobody. */
    void abandon(long number) {
        panels.current(number).ifPresent(panel -> {
            panels.annul(panel, clock.instant());
            log(number, SETTLE, "SCORING_VOID", "评分没有进行完，作废；评分表不公开，不计分。");
        });
    }

    /** Units of those who have still to score, one for each. */
    List<String> assessorUnits(long number) {
        return panels.current(number).stream()
                .flatMap(panel -> sheets.of(panel).stream())
                .filter(Sheet::isOpen)
                .map(Sheet::unit)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), time.zone());
    }

    private void log(long number, String step, String outcome, String what) {
        decisions.append(new Decision(number, clock.instant(), Decision.SYSTEM, null, step, outcome, what, Map.of()));
    }
}
