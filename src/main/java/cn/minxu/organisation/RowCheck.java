package cn.minxu.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What can be said against a row on its own. */
final class RowCheck {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST = 60;

    private RowCheck() {}

    static List<String> objections(OrganisationRow row) {
        var objections = new ArrayList<>(row.misread());
        var texts = List.of(row.type(), row.name(), row.superior(), row.account(), row.post(), row.role());
        if (texts.stream().anyMatch(text -> CONTROL.matcher(text).find())) {
            objections.add("含有不可见的控制字符，请重新录入这一行");
        }
        if (texts.stream().anyMatch(text -> text.length() > LONGEST)) {
            objections.add("内容过长：每格最多 %d 个字".formatted(LONGEST));
        }
        if (row.name().isEmpty()) {
            objections.add("缺少名称");
        }
        if (!row.isPerson()) {
            addUnits(objections, row);
        }
        return objections;
    }

    private static void addUnits(List<String> objections, OrganisationRow row) {
        var kind = UnitKind.named(row.type());
        if (kind.isEmpty()) {
            objections.add("类型「%s」不认识，应为：区、中心、部门、街道、社区、网格、社会单位、人员".formatted(row.type()));
        }
        if (!(row.account() + row.post() + row.role() + row.password()).isEmpty()) {
            objections.add("账号、岗位、角色、初始密码只用于「人员」，请清空");
        }
        if (row.name().contains("/")) {
            objections.add("名称不能含有“/”");
        }
        if (kind.filter(UnitKind.DISTRICT::equals).isPresent()
                && !row.superior().isEmpty()) {
            objections.add("区没有上级，请清空「上级」");
        }
    }
}
