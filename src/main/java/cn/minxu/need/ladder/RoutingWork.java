package cn.minxu.need.ladder;

import cn.minxu.Refused;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.need.Needs;
import cn.minxu.need.ladder.Consultations.Opinion;
import cn.minxu.need.ladder.Returns.How;
import cn.minxu.need.ladder.Returns.Return;
import cn.minxu.need.ladder.Submissions.Signature;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the service tasks of the ladders (A-P2, A-P3) do to the facts. */
@Service
@Transactional
public class RoutingWork {

    public static final String ASSIGN = "serviceTask_assignDepartment";
    private static final String SILENT = "异议期满，部门既未签收也未提出异议";

    private final Needs needs;
    private final Returns returns;
    private final Consultations consultations;
    private final Submissions submissions;
    private final Cosigners cosigners;
    private final Decisions decisions;
    private final Organisation organisation;
    private final Clock clock;

    RoutingWork(
            Needs needs,
            Returns returns,
            Consultations consultations,
            Submissions submissions,
            Cosigners cosigners,
            Decisions decisions,
            Organisation organisation,
            Clock clock) {
        this.needs = needs;
        this.returns = returns;
        this.consultations = consultations;
        this.submissions = submissions;
        this.cosigners = cosigners;
        this.decisions = decisions;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * 派单到部门.
     *
     * @param chosen the department that the community chose, or null for the table's
     * @param departmentName the table's
     * @return the department; empty if the organisation has none of that name, and the street has to route the need
     */
    public Optional<Unit> assignDepartment(long number, @Nullable String chosen, @Nullable String departmentName) {
        Optional<Unit> department = Optional.ofNullable(chosen)
                .flatMap(organisation::find)
                .filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
                .or(() -> Optional.ofNullable(departmentName)
                        .flatMap(name -> organisation.unitByName(UnitKind.DEPARTMENT, name)));
        if (department.isPresent()) {
            record(number, null, ASSIGN, "DISPATCHED", department.get().name());
        } else {
            record(number, null, ASSIGN, "NO_DEPARTMENT", departmentName);
        }
        return department;
    }

    /** 登记逾期未签收: the department let the time for its answer pass. */
    public void recordSilence(long number) {
        needs.lock(number);
        String unit = needs.holder(number);
        int round = needs.level(number).round();
        returns.add(number, new Return(unit, round, How.SILENT, SILENT, null, clock.instant(), Decision.SYSTEM));
        record(number, unit, "serviceTask_recordSilence", How.SILENT.name(), SILENT);
    }

    /**
     * 登记平台退回.
     *
     * @throws Refused if the platform has not said why: the message alone gives nothing back
     */
    public void recordReturn(long number) {
        if (!returns.isBy(number, needs.holder(number))) {
            throw Refused.conflict("平台退回须写明理由和依据，请由区社会治理服务中心在任务的“操作”中填写后退回。");
        }
    }

    /** Whether the need was given back for the third time: a problem matter, to be supervised from above. */
    @Transactional(readOnly = true)
    public boolean isProblem(long number) {
        return returns.isProblem(number);
    }

    /** 登记未提意见: of all that have not said anything by then. */
    public void recordNoOpinion(long number) {
        for (String unit : consultations.open(number)) {
            consultations.answer(number, unit, Opinion.LAPSED, null, clock.instant(), Decision.SYSTEM);
            record(number, unit, "serviceTask_recordNoOpinion", "OPINION_LAPSED", null);
        }
    }

    /** 登记逾期未签: of all that have not signed by then. */
    public void recordNoSignature(long number) {
        for (String unit : cosigners.open(number)) {
            submissions.sign(number, unit, Signature.LAPSED, null, clock.instant(), Decision.SYSTEM);
            record(number, unit, "serviceTask_recordNoSignature", "SIGNATURE_LAPSED", null);
        }
    }

    /** The unit above the one that has the need in hand; above the district there is only itself. */
    @Transactional(readOnly = true)
    public String levelUpUnit(long number) {
        return organisation.superiorsOf(needs.holder(number)).get(0).id();
    }

    private void record(long number, @Nullable String unit, String step, String outcome, @Nullable String reason) {
        decisions.append(new Decision(number, clock.instant(), Decision.SYSTEM, unit, step, outcome, reason, Map.of()));
    }
}
