package cn.minxu.bench.minxu;

import cn.minxu.organisation.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;

/** People who complete tasks by their forms, signed in as the web application signs them in. */
final class Clerks {

    private record SignedIn(List<String> groups, List<String> tenants) {}

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final Map<String, SignedIn> signedIn = new ConcurrentHashMap<>();

    Clerks(TaskService tasks, FormService forms, IdentityService identity) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
    }

    /** The clerk of a unit completes the unit's task of a step. */
    void complete(long number, String step, Unit unit, Map<String, Object> values) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(Long.toString(number))
                .taskDefinitionKey(step)
                .tenantIdIn(unit.id())
                .listPage(0, 1)
                .get(0)
                .getId();
        String user = BenchDistrict.clerk(unit);
        SignedIn who = signedIn.computeIfAbsent(user, this::signIn);
        identity.setAuthentication(user, who.groups(), who.tenants());
        try {
            forms.submitTaskForm(task, new HashMap<>(values));
        } finally {
            identity.clearAuthentication();
        }
    }

    private SignedIn signIn(String user) {
        var groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        var tenants = identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .toList();
        return new SignedIn(groups, tenants);
    }
}
