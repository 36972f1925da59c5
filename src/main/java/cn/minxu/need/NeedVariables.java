package cn.minxu.need;

import static cn.minxu.need.CaseVariables.LINKED;
import static cn.minxu.need.CaseVariables.NEED_AUTHORITY;
import static cn.minxu.need.CaseVariables.NEED_CATEGORY;
import static cn.minxu.need.CaseVariables.NEED_GRADE;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.NEED_SCALE;
import static cn.minxu.need.CaseVariables.REDO_UNIT;
import static cn.minxu.need.CaseVariables.SATISFIABILITY;

import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseUnits;
import cn.minxu.casework.Columns;
import cn.minxu.casework.Variable;
import cn.minxu.engine.JavaVariables;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The variables of a need's processes that are facts of the need: read from our tables, never stored by the engine. */
@Component
class NeedVariables {

    private final Needs needs;
    private final CaseBook cases;
    private final CaseUnits units;

    NeedVariables(Needs needs, CaseBook cases, CaseUnits units) {
        this.needs = needs;
        this.cases = cases;
        this.units = units;
    }

    /** Empty if there is no such need; what has not been found out yet is null. */
    Map<String, @Nullable Object> of(long number) {
        return needs.find(number).map(this::variables).orElse(Map.of());
    }

    private Map<String, @Nullable Object> variables(Need need) {
        Case c = cases.get(need.number());
        var variables = new HashMap<>(units.of(c));
        Judgement judged = need.judgement().orElse(null);
        variables.put(REDO_UNIT.name(), c.holder());
        variables.put(NEED_PRIORITY.name(), (long) c.score().points());
        variables.put(NEED_CATEGORY.name(), need.registration().category());
        variables.put(LINKED.name(), need.lead().isPresent());
        variables.put(
                SATISFIABILITY.name(),
                judged == null ? null : judged.satisfiable() ? "SATISFIABLE" : "NOT_SATISFIABLE");
        variables.put(NEED_SCALE.name(), judged == null ? null : Columns.name(judged.scale()));
        variables.put(NEED_AUTHORITY.name(), judged == null ? null : Columns.name(judged.authority()));
        variables.put(NEED_GRADE.name(), judged == null ? null : Columns.name(judged.grade()));
        return variables;
    }

    @Configuration(proxyBeanMethods = false)
    static class Contract {

        @Bean
        JavaVariables variablesOfNeeds() {
            return Variable.known(CaseVariables.ALL);
        }
    }
}
