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
 * An instance belongs to the unit whose case it is, and so do the instances that it calls. Who is a member of that unit's tenant sees
 * it, in the web applications, over REST and in filters alike. A task belongs to the unit that it waits for, see {@link UnitTask}.
 */
class UnitTenants implements TenantIdProvider {

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        return text(context.getVariables(), "communityUnit");
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
