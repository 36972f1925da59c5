package cn.minxu.need;

import cn.minxu.casework.Labelled;
import java.util.List;

/** Where a need came from: the sources of A-P1 and of its entity list. */
public enum Channel implements Labelled {
    HOME_VISIT("党员家访", "家访", "入户走访", "上门走访", "走访"),
    OPEN_RECEPTION("动态接访", "接访", "来访", "群众来访", "来访接待"),
    FOLLOW_UP_VISIT("重点回访", "回访"),
    GRID_REPORT("网格上报", "网格", "网格员", "网格员上报", "网格巡查", "网格员巡查"),
    CONSULTATION_17("阳光17议", "阳光十七议", "17议"),
    SOCIAL_WORK_STATION("社工站", "社工", "社会工作站"),
    HOTLINE_12345(
            "12345转办",
            "12345",
            "12345热线",
            "12345市民热线",
            "12345政务服务热线",
            "12345政务服务便民热线",
            "市民热线",
            "市长热线",
            "市长热线12345",
            "政务热线",
            "政务服务热线",
            "政务服务便民热线",
            "热线",
            "热线转办"),
    SERVICE_WINDOW("窗口", "服务窗口", "便民窗口", "便民服务窗口", "窗口受理", "服务大厅", "便民服务大厅", "便民服务中心"),
    OTHER("其他", "其它");

    private final String label;
    private final List<String> synonyms;

    Channel(String label, String... synonyms) {
        this.label = label;
        this.synonyms = List.of(synonyms);
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }

    @Override
    public String label() {
        return label;
    }
}
