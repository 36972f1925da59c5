package cn.minxu.contest;

import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.casework.drawn.FittedKind;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** A kind of case of contests: the contest itself, or what somebody has entered for one. */
class ContestKind extends FittedKind {

    static final String RUN = "runContest";
    static final String NEED = "seekPartner";
    static final String OFFER = "offerService";

    /** Told to what was entered when the pairs are final. */
    static final String SETTLED = "case.contestSettled";

    /** The end of the last day on which anybody may enter. */
    static final Variable UNTIL = new Variable("contestUntil", Date.class, Life.KEPT);

    /** Whether a need is left without organisation, and an organisation that could carry one more. */
    static final Variable UNMATCHED_LEFT = Variable.flag("unmatchedLeft", Life.PASSING);

    static final Variable ANY_PAIR = Variable.flag("anyPair", Life.FACT);
    static final Variable PITCHES_OVER = Variable.flag("pitchesOver", Life.FACT);

    static final Variable ANY_PASSED = Variable.flag("anyPassed", Life.FACT);

    /** Whether something was registered just now. */
    static final Variable ANY_PROJECT = Variable.flag("anyProject", Life.PASSING);

    /** Of what was entered: whether it has found somebody. */
    static final Variable PAIRED = Variable.flag("contestPaired", Life.FACT);

    static final List<Variable> OF_CONTEST =
            List.of(UNTIL, UNMATCHED_LEFT, ANY_PAIR, PITCHES_OVER, ANY_PASSED, ANY_PROJECT);
    static final List<Variable> OF_ENTRY = List.of(PAIRED);

    private static final Map<String, List<String>> TYPED = Map.of(
            NEED,
            List.of(
                    """
                    update minxu.contest_need set title = minxu.erased(title), beneficiaries = minxu.erased(beneficiaries),
                      measures = minxu.erased(measures), effect = minxu.erased(effect), mediation = minxu.erased(mediation) where id = ?""",
                    "update minxu.contest_pair set dropped = minxu.erased(dropped) where need_id = ? and dropped is not null"),
            OFFER,
            List.of(
                    "update minxu.contest_offer set plan = minxu.erased(plan), refused = minxu.erased(refused) where id = ?"));

    private final ContestDesk office;
    private final BiConsumer<Long, String> over;

    /** @param over what is written when a case has come to an end of its diagram */
    ContestKind(String process, String name, ContestDesk office, BiConsumer<Long, String> over, String... steps) {
        super(process, name, office.desk(), steps);
        this.office = office;
        this.over = over;
    }

    @Override
    public boolean ended(long number, String end) {
        over.accept(number, end);
        return super.ended(number, end);
    }

    @Override
    public void erase(long number) {
        super.erase(number);
        TYPED.getOrDefault(key(), List.of()).forEach(statement -> office.write(statement, number));
    }

    @Override
    public Known known() {
        Known drawn = super.known();
        return new Known(
                drawn.processes(),
                drawn.variables(),
                drawn.unitLists(),
                key().equals(RUN) ? Set.of() : Set.of(SETTLED),
                drawn.steps(),
                drawn.scheduled(),
                drawn.facts());
    }
}
