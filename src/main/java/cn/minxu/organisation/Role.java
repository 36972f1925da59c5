package cn.minxu.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a person does in the system. */
public enum Role {
    /** Registers, judges and handles for his unit. */
    STAFF("经办", "经办人", "工作人员"),
    /** Staff who also sees everything below his unit. */
    SUPERVISOR("督办", "督办员"),
    /** Deploys processes, decision tables and forms; sees no case. */
    DESIGNER("流程设计", "流程设计员"),
    /** Looks after accounts and the organisation. */
    ADMIN("管理员", "系统管理员");

    private final List<String> labels;

    Role(String... labels) {
        this.labels = List.of(labels);
    }

    static Optional<Role> named(String text) {
        return Arrays.stream(values())
                .filter(role -> role.labels.contains(text) || role.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
