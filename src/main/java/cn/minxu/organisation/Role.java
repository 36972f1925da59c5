package cn.minxu.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a person does in the system. */
public enum Role {
    /** Registers, judges and handles for his unit. */
    STAFF("经办", "经办人", "工作人员"),
    /** Staff who also says which colleague of his unit works on a task. */
    HEAD("负责人", "单位负责人"),
    /** Staff who also sees everything below his unit, and says who works on a task there. */
    SUPERVISOR("督办", "督办员"),
    /** Deploys processes, decision tables and forms; sees no case. */
    DESIGNER("流程设计", "流程设计员"),
    /** Looks after accounts and the organisation. */
    ADMIN("管理员", "系统管理员");

    private final List<String> labels;

    Role(String... labels) {
        this.labels = List.of(labels);
    }

    /** Whether he works on cases of his unit. */
    public boolean isStaff() {
        return switch (this) {
            case STAFF, HEAD, SUPERVISOR -> true;
            case DESIGNER, ADMIN -> false;
        };
    }

    static Optional<Role> named(String text) {
        return Arrays.stream(values())
                .filter(role -> role.labels.contains(text) || role.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
