package cn.minxu.access;

import cn.minxu.access.opening.Asker;
import java.util.Map;
import java.util.stream.Collectors;

/** The groups that carry rights, as units carry work. */
final class RoleGroup {

    static final String STAFF = Asker.STAFF.group();
    static final String SUPERVISOR = Asker.SUPERVISOR.group();
    static final String DESIGNER = Asker.DESIGNER.group();
    static final String ADMIN = Asker.ADMINISTRATOR.group();

    static final Map<String, String> NAMES =
            Asker.ROLES.stream().collect(Collectors.toUnmodifiableMap(Asker::group, Asker::title));

    private RoleGroup() {}

    /** The supervisors of one unit: they are members of its tenant and of all below. */
    static String supervisorsOf(String unitId) {
        return unitId + "-supervisor";
    }
}
