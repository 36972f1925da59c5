package cn.minxu.casework.correct;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Kinds;
import cn.minxu.casework.time.Pending;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.store.InTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.exception.NotValidException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A case whose unit was put right goes to the right one's queue, as its diagram draws it: the step at which it waits ends, and waits anew
 * there, in an instance that is that unit's. What was promised stays promised.
 */
@Component
class UnitMove {

    private final CaseEngine engine;
    private final CaseBook cases;
    private final Kinds kinds;
    private final DeadlineBook deadlines;
    private final Pending pending;

    /** The step at which each case waited that goes to another unit in this transaction. */
    private final InTransaction<Long, String> moving = new InTransaction<>();

    UnitMove(CaseEngine engine, CaseBook cases, Kinds kinds, DeadlineBook deadlines, Pending pending) {
        this.engine = engine;
        this.cases = cases;
        this.kinds = kinds;
        this.deadlines = deadlines;
        this.pending = pending;
    }

    /** Why a case cannot go to another unit, whatever its kind allows: its diagram does not draw that, or it does not wait at one step. */
    Optional<String> objection(long number) {
        if (deadlines.openSteps(number).size() != 1) {
            return Optional.of("事项 " + number + " 现在不是只有一个待办环节，不能改到另一单位；请待其他环节办结后再改。");
        }
        return engine.awaits(CaseEngine.UNIT_CORRECTED, number)
                ? Optional.empty()
                : Optional.of("事项 " + number + " 的流程图没有画出更正所属单位，不能改到另一单位；请撤回后到正确的单位重新登记。");
    }

    /** @throws Refused if there is an objection, or something beside the step is open */
    void start(long number) {
        objection(number).ifPresent(why -> {
            throw Refused.conflict(why);
        });
        String step = deadlines.openSteps(number).get(0).step();
        pending.requireNone(number, step);
        deadlines.promiseBy(number, cases.get(number).unit());
        moving.values().put(number, step);
        engine.tell(CaseEngine.UNIT_CORRECTED, number);
    }

    /**
     * Goes on at the step at which the case waited, at the unit that it belongs to now.
     *
     * @param process key of the process
     * @param known what the instance that ends holds, by name
     */
    void goOn(long number, String process, Map<String, @Nullable Object> known) {
        String step = moving.values().remove(number);
        if (step == null) {
            throw Refused.conflict("事项 " + number + " 的所属单位没有更正，不能转到其他单位。");
        }
        try {
            engine.goOn(process, cases.get(number), step, variables(number, known));
        } catch (NotValidException gone) {
            throw Refused.conflict("现行流程图已没有事项 " + number + " 所在的环节，不能转到其他单位；请先在本单位办理这个环节。");
        }
    }

    /** What the tables say counts, whatever the instance held. */
    private Map<String, Object> variables(long number, Map<String, @Nullable Object> known) {
        var variables = new HashMap<String, Object>();
        known.forEach((name, value) -> {
            if (value != null) {
                variables.put(name, value);
            }
        });
        variables.keySet().removeAll(kinds.of(number).facts(number).keySet());
        variables.putAll(kinds.facts(number));
        return variables;
    }
}
