package cn.minxu.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sets up groups, rights, filters and the first administrator, before anybody can connect. Repeatable. */
@Component
class AccessSetup implements SmartInitializingSingleton {

    private final RightsSetup rights;
    private final TasklistFilters filters;
    private final FirstAdministrator administrator;

    AccessSetup(RightsSetup rights, TasklistFilters filters, FirstAdministrator administrator) {
        this.rights = rights;
        this.filters = filters;
        this.administrator = administrator;
    }

    @Override
    public void afterSingletonsInstantiated() {
        rights.grantAll();
        filters.seed();
        administrator.ensure();
    }
}
