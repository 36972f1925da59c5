package cn.minxu.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
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
    static @Nullable String unit(Map<String, ?> variables) {
        Object unit = variables.get("handlerUnit");
        if (unit == null) {
            unit = variables.get("communityUnit");
        }
        return unit == null ? null : unit.toString();
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
