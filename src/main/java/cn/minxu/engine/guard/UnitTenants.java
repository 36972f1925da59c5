package cn.minxu.engine.guard;

import cn.minxu.engine.StartPermit;
import cn.minxu.engine.form.FormSeam;
import cn.minxu.engine.timer.UnitTask;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/**
 * An instance belongs to the unit whose case it is, as its row says, and so do the instances that it calls; of a case that starts by its
 * form the row is made after the instance, see {@link FormSeam}. Who is a member of that unit's tenant sees
 * it, in the web applications, over REST and in filters alike. A task belongs to the unit that it waits for, see {@link UnitTask}.
 */
public class UnitTenants implements TenantIdProvider {

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        return context.getSuperExecution() == null
                ? StartPermit.unit().orElse(null)
                : context.getSuperExecution().getTenantId();
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
