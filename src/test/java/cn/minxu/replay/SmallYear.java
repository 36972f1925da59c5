package cn.minxu.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A year of a few needs, each kind of decision once or twice, as a folder that a test may then spoil. */
final class SmallYear {

    private static final String UNITS = """
            类型,名称,上级
            district,小区,
            centre,小区中心,小区
            department,综合行政执法局,小区
            department,民政局,小区
            department,公安分局,小区
            street,东街道,小区
            community,甲社区,东街道
            community,乙社区,东街道
            """;

    /** 居住环境 goes to 综合行政执法局 by the district's table. */
    private static final List<String> DECISIONS = List.of(
            "大事,,综合行政执法局,接收,,,,4,非常满意",
            "大事,,综合行政执法局,接收,,,,8,满意",
            "大事,,民政局,接收,,,,5,不满意",
            "大事,,综合行政执法局,异议,民政局,接收,,3,满意",
            "大事,,综合行政执法局,异议,民政局,接收,,6,满意",
            "大事,,综合行政执法局,平台退回,公安分局,接收,,2,满意",
            "大事,,综合行政执法局,异议,民政局,异议,公安分局,3,基本满意",
            "大事,,综合行政执法局,平台退回,民政局,异议,公安分局,8,满意",
            "大事,,综合行政执法局,异议,民政局,平台退回,公安分局,1,非常不满意",
            "小事,A,,,,,,1,满意",
            "小事,A,,,,,,3,满意",
            "小事,B,,,,,,5,满意",
            "小事,B,,,,,,4,不满意",
            "小事,C,,,,,,2,满意",
            "小事,C,,,,,,1,基本满意",
            "超出社区权限,,,街道解决,,,,5,满意",
            "超出社区权限,,,街道解决,,,,6,满意",
            "超出社区权限,,,街道不能解决,,,,8,满意",
            "超出社区权限,,,街道不能解决,,,,2,不满意",
            "现行政策不能满足,,,,,,,4,满意",
            "现行政策不能满足,,,,,,,2,不满意");

    private SmallYear() {}

    static Path in(Path folder) throws IOException {
        var needs = new ArrayList<String>(List.of("序号,登记时间,来源渠道,社区,网格,大类,小类,诉求内容,地点,诉求人,联系电话"));
        var decisions = new ArrayList<String>(List.of("序号,研判,档次,一次分流部门,一次结果,二次分流部门,二次结果,区政府指定部门,办理工作日,满意度"));
        for (int i = 1; i <= DECISIONS.size(); i++) {
            needs.add("%d,2021-0%d-%02d %02d:15,窗口,%s社区,第1网格,居住环境,绿化养护,树枝挡住了窗户,%d号楼,吴某,1380000%04d"
                    .formatted(i, i % 9 + 1, i, i % 3 == 0 ? 20 : 9, i % 2 == 0 ? "甲" : "乙", i, i));
            decisions.add(i + "," + DECISIONS.get(i - 1));
        }
        Files.writeString(folder.resolve("organisation.csv"), UNITS);
        Files.write(folder.resolve("needs.csv"), needs);
        Files.write(folder.resolve("decisions.csv"), decisions);
        Files.writeString(folder.resolve("published.csv"), "\uFEFF名目,数\n大事,9\n区政府研究,4\n甲社区/绿化养护,3\n");
        return folder;
    }
}
