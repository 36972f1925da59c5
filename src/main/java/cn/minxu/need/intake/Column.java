package cn.minxu.need.intake;

import cn.minxu.table.TableForm;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The columns of a file of needs, in any order, with the other words that districts use for them. */
enum Column {
    SERIAL("序号", true, "编号", "诉求编号", "工单编号", "工单号"),
    REGISTERED_AT("登记时间", true, "受理时间", "登记日期", "来电时间", "受理日期"),
    CHANNEL("来源渠道", true, "渠道", "来源", "诉求来源", "受理渠道"),
    COMMUNITY("社区", true, "所属社区", "社区名称", "所在社区"),
    GRID("网格", true, "所属网格", "网格名称", "所在网格"),
    CATEGORY("大类", true, "诉求大类", "一级分类"),
    SUBCATEGORY("小类", true, "诉求小类", "二级分类"),
    CONTENT("诉求内容", true, "内容", "反映内容", "诉求描述", "问题描述"),
    PLACE("地点", true, "事发地点", "发生地点", "诉求地点"),
    RESIDENT("诉求人", true, "姓名", "诉求人姓名", "居民姓名", "反映人", "来电人"),
    PHONE("联系电话", true, "电话", "联系方式", "手机号", "手机号码", "电话号码"),
    URGENT("紧急", false, "是否紧急", "紧急事项", "紧急程度"),
    NATURE("诉求性质", false, "性质"),
    VULNERABLE("特殊群体", false, "特殊人群", "重点人群"),
    ADDRESS("联系地址", false, "住址", "家庭住址", "居住地址", "家庭地址");

    static final TableForm FORM = new TableForm(
            "诉求",
            labels(column -> column.required),
            labels(column -> !column.required),
            synonymsOfAll(),
            false,
            CONTENT.label);

    private final String label;
    private final boolean required;
    private final List<String> synonyms;

    Column(String label, boolean required, String... synonyms) {
        this.label = label;
        this.required = required;
        this.synonyms = List.of(synonyms);
    }

    String label() {
        return label;
    }

    private static List<String> labels(Predicate<Column> which) {
        return Arrays.stream(values()).filter(which).map(Column::label).toList();
    }

    private static Map<String, String> synonymsOfAll() {
        var all = new HashMap<String, String>();
        for (Column column : values()) {
            column.synonyms.forEach(word -> all.put(word, column.label));
        }
        return Map.copyOf(all);
    }
}
