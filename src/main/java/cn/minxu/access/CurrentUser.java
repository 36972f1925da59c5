package cn.minxu.access;

import cn.minxu.Refused;
import cn.minxu.engine.Callers;
import cn.minxu.engine.Callers.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is asking, in the request that is being answered. */
@Component
public class CurrentUser {

    private final Callers callers;

    CurrentUser(Callers callers) {
        this.callers = callers;
    }

    /** @throws Refused if nobody has signed in */
    public String id() {
        return callers.current().map(Caller::userId).orElseThrow(() -> Refused.forbidden("请先登录。"));
    }

    /** Units and roles that he belongs to; empty if nobody has signed in. */
    public List<String> groups() {
        return callers.current().map(Caller::groups).orElse(List.of());
    }

    /** Units whose cases he sees; empty if nobody has signed in. An administrator sees all. */
    public List<String> tenants() {
        return callers.current().map(Caller::tenants).orElse(List.of());
    }

    public boolean isAdministrator() {
        return groups().contains(RoleGroup.ADMIN);
    }

    public boolean isSupervisor() {
        return groups().contains(RoleGroup.SUPERVISOR);
    }

    public boolean isDesigner() {
        return groups().contains(RoleGroup.DESIGNER);
    }

    /** Whether he sees the cases of a unit. */
    public boolean sees(String unitId) {
        return isAdministrator() || tenants().contains(unitId);
    }
}
