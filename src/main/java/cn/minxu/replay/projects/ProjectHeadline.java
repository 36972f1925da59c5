package cn.minxu.replay.projects;

import cn.minxu.casework.Labelled;

/** The figures by which a district speaks of its projects; {@code published.csv} may name them. */
enum ProjectHeadline implements Labelled {
    TAKEN_ON("确定项目"),
    COMPLETED("完成项目"),
    ENDED("提前终止"),
    REJECTED("不予立项"),
    REVISED("修改后再评"),
    PAID("支付（分）");

    private final String label;

    ProjectHeadline(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
