package cn.minxu.agreement;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.agreement.Agreement.Party;
import cn.minxu.agreement.Agreement.Result;
import cn.minxu.agreement.AgreementRows.Draft;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Parties;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agreements of cases: drafted, signed by all parties or declined by one, and changed by a later version that all sign anew. */
@Service
@Transactional
public class Agreements {

    static final String DRAFT = "userTask_draftAgreement";

    /** At which each party signs, or declines. */
    public static final String SIGN = "userTask_signAsParty";

    static final String ANSWER = "userTask_answerDecline";
    private static final String SETTLE = "serviceTask_settleAgreement";
    private static final String PARTY = "AGREEMENT_PARTY";
    private static final int LONGEST = 20_000;

    private final AgreementRows rows;
    private final Parties parties;
    private final Decisions decisions;
    private final Clock clock;

    Agreements(AgreementRows rows, Parties parties, Decisions decisions, Clock clock) {
        this.rows = rows;
        this.parties = parties;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * What a case's next call of {@code concludeAgreement} has signed; the parties read the case from now on. A second one of the same
     * case and type is its next version, and takes the place of one that is still being signed.
     *
     * @param type in capitals; a case has one agreement of a type
     * @throws Refused if a party, the title or the terms are missing, or a unit comes twice
     */
    public void draft(long number, String type, String title, List<Party> signing, String terms, String user) {
        draft(number, new Draft(type, title, terms, signing, null), user);
    }

    void draft(long number, Draft draft, String user) {
        if (draft.terms().length() > LONGEST) {
            throw Refused.invalid("协议条款最多 " + LONGEST + " 个字，请精简，细节作为附件上传。");
        }
        rows.open(number).ifPresent(open -> rows.end(open.id(), Result.REPLACED, clock.instant()));
        rows.add(number, plain(draft), clock.instant(), user);
        draft.parties().forEach(party -> parties.add(number, new Parties.Party(party.unit(), PARTY)));
    }

    private static Draft plain(Draft draft) {
        return new Draft(
                draft.type(), Plain.text(draft.title()), Plain.text(draft.terms()), draft.parties(), draft.why());
    }

    /** The last version that all have signed. */
    @Transactional(readOnly = true)
    public Optional<Agreement> inForce(long number, String type) {
        return rows.of(number).stream()
                .filter(each -> each.type().equals(type) && each.result() == Result.SIGNED)
                .reduce((former, later) -> later);
    }

    /** All versions of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Agreement> of(long number) {
        return rows.of(number);
    }

    @Transactional(readOnly = true)
    public List<Answer> answers(Agreement agreement) {
        return rows.answers(agreement.id());
    }

    /** The one that a case's parties are signing, if they are. */
    @Transactional(readOnly = true)
    public Optional<Agreement> open(long number) {
        return rows.open(number);
    }

    /** Those that are being signed of cases of these units. */
    @Transactional(readOnly = true)
    public List<Agreement> open(List<String> owners) {
        return rows.open(owners);
    }

    @Transactional(readOnly = true)
    public Optional<Agreement> find(long id) {
        return rows.find(id);
    }

    Agreement requireOpen(long number) {
        return rows.open(number).orElseThrow(() -> Refused.conflict("事项 " + number + " 没有正在签署的协议，请刷新后再看。"));
    }

    void sign(long number, String unit, String user, @Nullable Long signing) {
        rows.sign(requireOpen(number).id(), unit, user, clock.instant(), signing);
    }

    void decline(long number, String unit, String user, String reason) {
        rows.decline(requireOpen(number).id(), unit, user, clock.instant(), reason);
    }

    /** Each party has signed, or one has declined. */
    Result settle(long number) {
        Agreement open = requireOpen(number);
        Result result = rows.answers(open.id()).stream().allMatch(Answer::isSigned) ? Result.SIGNED : Result.DECLINED;
        rows.end(open.id(), result, clock.instant());
        decisions.append(new Decision(
                number,
                clock.instant(),
                Decision.SYSTEM,
                null,
                SETTLE,
                "AGREEMENT_" + result,
                open.title() + "，第 " + open.version() + " 版，校验码 " + open.hash().substring(0, 16),
                Map.of()));
        return result;
    }
}
