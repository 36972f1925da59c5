package cn.minxu.approval;

import cn.minxu.Refused;
import cn.minxu.Yuan;
import cn.minxu.casework.Act;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.Taken;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case's request: found or asked, weighed, signed post by post, granted or refused. */
@Service
@Transactional
class FundsDesk {

    static final String ASK = "userTask_askFunds";
    static final String SUPERVISORS = "userTask_signFunds_supervisors";
    private static final String REFUSE = "serviceTask_refuseFunds";
    private static final String GRANT = "serviceTask_grantFunds";

    private final FundsRows requests;
    private final Approvals approvals;
    private final Decisions decisions;
    private final Clock clock;

    FundsDesk(FundsRows requests, Approvals approvals, Decisions decisions, Clock clock) {
        this.requests = requests;
        this.approvals = approvals;
        this.decisions = decisions;
        this.clock = clock;
    }

    boolean isAsked(long number) {
        approvals.community(number);
        return requests.current(number).isPresent();
    }

    /** @throws Refused if nothing is asked */
    FundsRequest current(long number) {
        return requests.current(number).orElseThrow(() -> Refused.conflict("事项 " + number + " 没有正在审批的用款。"));
    }

    /** What speaks against this user signing at this post. */
    Optional<Refused> objection(long number, String step, String user) {
        return requests.current(number).flatMap(request -> {
            if (requests.signers(request.id()).contains(user)) {
                return Optional.of(Refused.forbidden("同一人不能在两个岗位审批同一笔用款：您已经签署过意见，请由其他人办理。"));
            }
            return step.equals(SUPERVISORS) && request.askedBy().equals(user)
                    ? Optional.of(Refused.forbidden("这笔用款是您申请的，不能由您会签，请由居务监督委员会的其他成员办理。"))
                    : Optional.empty();
        });
    }

    /** Whoever disagrees ends it, with his reason. */
    Taken sign(Act act) {
        if (act.text("fundsRelation").filter("RELATIVE"::equals).isPresent()) {
            throw Refused.forbidden("与申请人、收款方有近亲属关系的须回避，请由居务监督委员会的其他成员会签。");
        }
        requireFitting(act);
        Taken said = ReviewOutcome.taken(act, "不同意的理由");
        FundsRequest request = current(act.number());
        requests.sign(request.id(), act.step(), act.user(), said.outcome(), said.reason(), act.at());
        if (said.outcome().equals(ReviewOutcome.AGREED.name())) {
            return said;
        }
        requests.end(request.id(), ApprovalPiece.REFUSED, null, said.reason(), act.at());
        return new Taken(
                said.outcome(),
                said.reason(),
                said.details(),
                Map.of(ApprovalPiece.RESULT.name(), ApprovalPiece.REFUSED));
    }

    /** Of a meeting: more than half of those who were there agreed, or the meeting did not agree. */
    private static void requireFitting(Act act) {
        if (act.values().get("fundsPresent") instanceof Number present
                && act.values().get("fundsFor") instanceof Number agreed) {
            boolean most = agreed.longValue() * 2 > present.longValue();
            if (agreed.longValue() > present.longValue()) {
                throw Refused.invalid("同意人数不能多于到会人数，请核对后重填。");
            }
            if (most != act.text("reviewOutcome").filter("AGREED"::equals).isPresent()) {
                throw Refused.invalid(most ? "同意人数已过到会人数的半数，结论应为“同意”，请核对。" : "同意人数没有过到会人数的半数，结论应为“不同意”，请核对。");
            }
        }
    }

    void refuseScope(long number) {
        FundsRequest request = current(number);
        String why = "用途不在使用范围内：工资福利、接待招待、偿还债务等不得使用。";
        requests.end(request.id(), ApprovalPiece.REFUSED, null, why, clock.instant());
        log(number, REFUSE, "FUNDS_OUT_OF_SCOPE", why);
    }

    /** What is under way when the case ends. */
    void abandon(long number) {
        requests.current(number)
                .ifPresent(request ->
                        requests.end(request.id(), ApprovalPiece.REFUSED, null, "事项已经办结，不再审批。", clock.instant()));
    }

    void grant(long number, String tier) {
        FundsRequest request = current(number);
        requests.end(request.id(), ApprovalPiece.APPROVED, tier, null, clock.instant());
        log(number, GRANT, "FUNDS_APPROVED", "批准用款 " + Yuan.words(request.fen()) + "。");
    }

    private void log(long number, String step, String outcome, String what) {
        decisions.append(new Decision(number, clock.instant(), Decision.SYSTEM, null, step, outcome, what, Map.of()));
    }
}
