package cn.minxu.access;

import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What each role may do. There are no rights for single cases or tasks: of what a right covers, a person sees only what is in the
 * tenants of his unit, and who completes a task is checked where forms are submitted.
 */
record Right(String group, Resource resource, String id, List<Permission> permissions) {

    /** The rights of all roles; supervisors are staff, too. */
    static List<Right> all() {
        return Stream.of(staff(), supervisors(), designers(), administrators())
                .flatMap(rights -> rights)
                .toList();
    }

    private static Stream<Right> staff() {
        return Stream.of(
                right(RoleGroup.STAFF, APPLICATION, "tasklist", Permissions.ACCESS),
                right(RoleGroup.STAFF, PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE),
                right(
                        RoleGroup.STAFF,
                        PROCESS_DEFINITION,
                        Authorization.ANY,
                        Permissions.READ,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.TASK_WORK,
                        Permissions.CREATE_INSTANCE));
    }

    private static Stream<Right> supervisors() {
        return Stream.concat(
                cockpit(RoleGroup.SUPERVISOR),
                Stream.of(
                        right(
                                RoleGroup.SUPERVISOR,
                                PROCESS_DEFINITION,
                                Authorization.ANY,
                                Permissions.READ,
                                Permissions.READ_INSTANCE,
                                Permissions.READ_TASK,
                                Permissions.READ_HISTORY),
                        right(
                                RoleGroup.SUPERVISOR,
                                DECISION_DEFINITION,
                                Authorization.ANY,
                                Permissions.READ,
                                Permissions.READ_HISTORY)));
    }

    private static Stream<Right> designers() {
        return Stream.concat(
                cockpit(RoleGroup.DESIGNER),
                Stream.of(
                        right(RoleGroup.DESIGNER, PROCESS_DEFINITION, Authorization.ANY, Permissions.READ),
                        right(RoleGroup.DESIGNER, DECISION_DEFINITION, Authorization.ANY, Permissions.READ),
                        right(
                                RoleGroup.DESIGNER,
                                DEPLOYMENT,
                                Authorization.ANY,
                                Permissions.READ,
                                Permissions.CREATE)));
    }

    private static Stream<Right> cockpit(String group) {
        return Stream.of(
                right(group, APPLICATION, "cockpit", Permissions.ACCESS),
                right(group, DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, Permissions.READ));
    }

    private static Stream<Right> administrators() {
        return Arrays.stream(Resources.values())
                .map(resource -> right(RoleGroup.ADMIN, resource, Authorization.ANY, Permissions.ALL));
    }

    private static Right right(String group, Resource resource, String id, Permission... permissions) {
        return new Right(group, resource, id, List.of(permissions));
    }
}
