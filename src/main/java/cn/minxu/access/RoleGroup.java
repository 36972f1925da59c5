package cn.minxu.access;

import java.util.Map;
import org.camunda.bpm.engine.authorization.Groups;

/** The groups that carry rights, as units carry work. */
final class RoleGroup {

    static final String STAFF = "staff";
    static final String SUPERVISOR = "supervisor";
    static final String DESIGNER = "designer";
    static final String ADMIN = Groups.CAMUNDA_ADMIN;

    static final Map<String, String> NAMES =
            Map.of(STAFF, "经办人员", SUPERVISOR, "督办人员", DESIGNER, "流程设计人员", ADMIN, "系统管理员");

    private RoleGroup() {}

    /** The supervisors of one unit: they are members of its tenant and of all below. */
    static String supervisorsOf(String unitId) {
        return unitId + "-supervisor";
    }
}
