package cn.minxu.scoring.appraisal;

import cn.minxu.Refused;
import cn.minxu.casework.Decision;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import cn.minxu.scoring.Panel;
import cn.minxu.scoring.PanelRows;
import cn.minxu.scoring.standard.Standard;
import cn.minxu.scoring.standard.Standards;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appraisals by 1+6: each a panel of the standard {@link #STANDARD} that an organisation is entrusted with. */
@Service
@Transactional
public class Appraisals {

    static final String STANDARD = "APPRAISAL";

    private final PanelRows panels;
    private final Standards standards;
    private final Organisation organisation;
    private final WorkingTime time;
    private final Clock clock;

    Appraisals(PanelRows panels, Standards standards, Organisation organisation, WorkingTime time, Clock clock) {
        this.panels = panels;
        this.standards = standards;
        this.organisation = organisation;
        this.time = time;
        this.clock = clock;
    }

    /**
     * A feature knows who is to appraise its case, before it calls the process.
     *
     * @param appraiser id of an organisation outside the government that takes no part in the matter and has six people
     * @param round 1, or 2 after a revision
     * @throws Refused if it cannot be entrusted with it, or the case is being scored already
     */
    public void prepare(long number, String appraiser, int round) {
        commission(number, appraiser, round, Decision.SYSTEM);
    }

    /** Somebody entrusts an organisation at the first step: the next round. */
    void commission(long number, String appraiser, String by) {
        commission(
                number,
                appraiser,
                1 + all(number).stream().mapToInt(Panel::round).max().orElse(0),
                by);
    }

    private void commission(long number, String appraiser, int round, String by) {
        objection(number, appraiser).ifPresent(why -> {
            throw Refused.conflict(why);
        });
        if (panels.current(number).isPresent()) {
            throw Refused.conflict("这件事项正在评估或评分，结束后才能开始下一次。");
        }
        Standard standard = standards.on(STANDARD, LocalDate.ofInstant(clock.instant(), time.zone()));
        panels.open(number, standard.id(), round, appraiser, List.of(), clock.instant(), by);
    }

    /** What speaks against entrusting an organisation with it. */
    Optional<String> objection(long number, String unit) {
        return organisation
                .find(unit)
                .filter(each -> each.kind() == UnitKind.ORGANISATION)
                .map(each ->
                        Optional.ofNullable(objections(number, List.of(each)).get(unit)))
                .orElse(Optional.of("立项评估须委托专业社会组织，请从名单中选择。"));
    }

    /** The same of many organisations, by their ids; those against which nothing speaks are left out. */
    Map<String, String> objections(long number, List<Unit> units) {
        var against = new HashMap<String, String>();
        var able = new HashMap<String, Unit>();
        for (Unit unit : units) {
            List<Person> people = organisation.peopleOf(unit.id()).stream()
                    .filter(person -> person.role().isStaff())
                    .toList();
            if (people.size() < Method.values().length) {
                against.put(
                        unit.id(),
                        "“%s”的办理人员只有 %d 名：六种方法须由六名不同的人承担，请另选组织，或请管理员补充人员。".formatted(unit.name(), people.size()));
            } else {
                able.put(people.get(0).userId(), unit);
            }
        }
        panels.interested(number, List.of(), List.copyOf(able.keySet())).forEach((person, why) -> {
            Unit unit = Objects.requireNonNull(able.get(person));
            against.put(unit.id(), "“%s”是这件事项的参与单位或提出单位，不能评估本事项，请另选组织。".formatted(unit.name()));
        });
        return against;
    }

    /** The one that is not over; empty if nobody has been entrusted yet. */
    Optional<Panel> open(long number) {
        return panels.current(number).filter(this::isAppraisal);
    }

    /** @throws Refused if there is none that is not over */
    Panel current(long number) {
        return open(number).orElseThrow(() -> Refused.conflict("事项 " + number + " 现在没有在评估。"));
    }

    List<Panel> all(long number) {
        return panels.of(number).stream().filter(this::isAppraisal).toList();
    }

    Standard standard(Panel panel) {
        return standards.get(panel.standard());
    }

    private boolean isAppraisal(Panel panel) {
        return standard(panel).key().equals(STANDARD);
    }
}
