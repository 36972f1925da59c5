package cn.minxu.need.ladder;

import cn.minxu.Refused;
import cn.minxu.engine.Callers;
import cn.minxu.need.CaseVariables;
import cn.minxu.need.ladder.Returns.Return;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The departments of the district: which one the table names for a category, and which ones a need can still be routed to. */
@Component
public class Departments {

    private static final String TABLE = "chooseDepartment";

    private final DecisionService decisions;
    private final Callers callers;
    private final Organisation organisation;
    private final Returns returns;

    Departments(DecisionService decisions, Callers callers, Organisation organisation, Returns returns) {
        this.decisions = decisions;
        this.callers = callers;
        this.organisation = organisation;
        this.returns = returns;
    }

    /** The department that the table {@code chooseDepartment} names, if the organisation has it. */
    public Optional<Unit> ofCategory(String category) {
        return callers.asSystem(() -> Optional.ofNullable(nameFor(category)))
                .flatMap(name -> organisation.unitByName(UnitKind.DEPARTMENT, name));
    }

    private @Nullable String nameFor(String category) {
        return decisions
                .evaluateDecisionTableByKey(TABLE)
                .decisionDefinitionWithoutTenantId()
                .variables(Map.of(CaseVariables.NEED_CATEGORY.name(), category))
                .evaluate()
                .getSingleEntry();
    }

    /** @throws Refused if there is no such department */
    public Unit require(String id) {
        return organisation
                .find(id)
                .filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
                .orElseThrow(() -> Refused.invalid("没有编号为“" + id + "”的职能部门，请重新选择。"));
    }

    /** @throws Refused if there is no such department, or it gave the need back: the need never returns to it */
    public Unit requireRoutable(long number, String id) {
        Unit unit = require(id);
        returns.of(number).stream()
                .filter(given -> given.unit().equals(id))
                .findFirst()
                .ifPresent(given -> {
                    throw Refused.conflict(cannotReturn(unit, given));
                });
        return unit;
    }

    /** All, as the options of a form's field. */
    public List<Map<String, Object>> options() {
        return organisation.departments().stream().map(Departments::option).toList();
    }

    /** The same, those that gave the need back with why they cannot be chosen. */
    public List<Map<String, Object>> routableOptions(long number) {
        Map<String, Return> given = returns.of(number).stream().collect(Collectors.toMap(Return::unit, each -> each));
        return organisation.departments().stream()
                .map(unit -> {
                    Return by = given.get(unit.id());
                    return by == null ? option(unit) : refused(unit, by);
                })
                .toList();
    }

    private static Map<String, Object> option(Unit unit) {
        return Map.of("label", unit.name(), "value", unit.id());
    }

    private static Map<String, Object> refused(Unit unit, Return given) {
        var option = new HashMap<>(option(unit));
        option.put("refused", cannotReturn(unit, given));
        return option;
    }

    private static String cannotReturn(Unit unit, Return given) {
        return "“" + unit.name() + "”已在第 " + given.round() + " 轮退回本诉求（"
                + given.how().label() + "），不能再交给它，请选择其他部门。";
    }
}
