package cn.minxu.replay;

import cn.minxu.casework.Labelled;

/** The figures by which a district speaks of its year; {@code published.csv} may name them. */
enum Headline implements Labelled {
    NEEDS("诉求"),
    BIG("大事"),
    FIRST("一次分流办结"),
    STREET_SECOND("街道二次分流办结"),
    BELOW_DISTRICT("区以下办结"),
    DISTRICT("区政府研究"),
    DISTRICT_SHARE("区政府研究占大事（%）"),
    SMALL("小事"),
    OUTSIDE("超出社区权限"),
    CENTRE("区中心办结"),
    EXPLAINED("讲解政策");

    private final String label;

    Headline(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
