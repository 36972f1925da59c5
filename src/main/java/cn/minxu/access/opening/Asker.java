package cn.minxu.access.opening;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;

/** Who asks, as far as the doors tell people apart. A supervisor is staff, too. */
public enum Asker {
    ANYBODY("", "任何人"),
    SIGNED_IN("", "已登录的人"),
    STAFF("staff", "经办人员"),
    SUPERVISOR("supervisor", "督办人员"),
    DESIGNER("designer", "流程设计人员"),
    ADMINISTRATOR(Groups.CAMUNDA_ADMIN, "系统管理员");

    /** Those whose rights a group carries. */
    public static final Set<Asker> ROLES = Set.copyOf(EnumSet.range(STAFF, ADMINISTRATOR));

    private final String group;
    private final String title;

    Asker(String group, String title) {
        this.group = group;
        this.title = title;
    }

    /** The group that carries this role. */
    public String group() {
        return group;
    }

    /** The role's name in Chinese. */
    public String title() {
        return title;
    }

    /** All that a signed-in member of these groups is. */
    public static Set<Asker> in(Collection<String> groups) {
        var all = EnumSet.of(ANYBODY, SIGNED_IN);
        ROLES.stream().filter(role -> groups.contains(role.group)).forEach(all::add);
        return all;
    }
}
