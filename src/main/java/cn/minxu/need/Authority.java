package cn.minxu.need;

import cn.minxu.casework.Labelled;

/** Whether the community can decide a small matter itself. */
public enum Authority implements Labelled {
    IN_COMMUNITY("社区权限内"),
    OUT_OF_COMMUNITY("超出社区权限");

    private final String label;

    Authority(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
