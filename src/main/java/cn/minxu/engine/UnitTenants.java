package cn.minxu.engine;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * An instance belongs to the unit that handles it, or to the community whose need it is: who is a member of that unit's tenant sees
 * it, in the web applications, over REST, in filters and in the history alike.
 */
class UnitTenants implements TenantIdProvider {

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        return unit(context.getVariables());
    }

    /** The unit that an instance which starts with these variables belongs to. */
    static @Nullable String unit(VariableMap variables) {
        String unit = text(variables, "handlerUnit");
        return unit == null ? text(variables, "communityUnit") : unit;
    }

    /** What is no text is left to the guard, which refuses it. */
    private static @Nullable String text(VariableMap variables, String name) {
        TypedValue value = variables.getValueTyped(name);
        return value instanceof SerializableValue || value == null || !(value.getValue() instanceof String text)
                ? null
                : text;
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        return null;
    }
}
