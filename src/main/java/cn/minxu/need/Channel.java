package cn.minxu.need;

/** Where a need came from: the sources of A-P1 and of its entity list. */
public enum Channel implements Labelled {
    HOME_VISIT("党员家访"),
    OPEN_RECEPTION("动态接访"),
    FOLLOW_UP_VISIT("重点回访"),
    GRID_REPORT("网格上报"),
    CONSULTATION_17("阳光17议"),
    SOCIAL_WORK_STATION("社工站"),
    HOTLINE_12345("12345转办"),
    SERVICE_WINDOW("窗口"),
    OTHER("其他");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
