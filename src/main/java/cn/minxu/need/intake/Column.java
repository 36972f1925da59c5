package cn.minxu.need.intake;

import java.util.Optional;

/** The columns of a file of needs; all of them must be there, in any order. */
enum Column {
    SERIAL("序号"),
    REGISTERED_AT("登记时间"),
    CHANNEL("来源渠道"),
    COMMUNITY("社区"),
    GRID("网格"),
    CATEGORY("大类"),
    SUBCATEGORY("小类"),
    CONTENT("诉求内容"),
    PLACE("地点"),
    RESIDENT("诉求人"),
    PHONE("联系电话");

    private final String label;

    Column(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Optional<Column> labelled(String label) {
        for (Column column : values()) {
            if (column.label.equals(label)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
