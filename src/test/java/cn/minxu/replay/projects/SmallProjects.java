package cn.minxu.replay.projects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Projects of two communities, as a folder that a test may then spoil: two that are signed at one meeting, one that three bear with a
 * remainder, one that was revised, one that was rejected then, one that ended early, one under way, one that came from the contest, and
 * one that nobody claims. A name has quotes and angle brackets.
 */
final class SmallProjects {

    private static final String UNITS = """
            类型,名称,上级
            district,小区,
            centre,小区中心,小区
            department,民政局,小区
            street,东街道,小区
            community,甲社区,东街道
            community,乙社区,东街道
            organisation,一号企业,小区
            organisation,二号社会组织,小区
            organisation,三号驻区单位,小区
            organisation,四号社工机构,小区
            """;

    private static final String POINTS = ",居民,活动,满意,";
    private static final String HIGH = "12/8/12/12/8/12/16";
    private static final String MIDDLE = "10/6/10/10/6/10/10";

    private static final List<String> PROJECTS = List.of(
            "编号,社区,名称,受益群体,实施措施,预期效果,经费预算,方式,方向,小类,类别,提出日期,一加六评分,修改后评分,认领,结果,满意,评价",
            row(1, "甲社区", "会上签一", "1000", "认领", "2021-03-01", HIGH, "", "一号企业:1000", "完成", 9, 10),
            row(2, "甲社区", "会上签二", "60000.01", "认领", "2021-03-15", HIGH, "", "一号企业:30000;民政局:30000.01", "完成", 5, 5),
            row(
                    3,
                    "乙社区",
                    "《“三家”》<合办>&",
                    "1000.01",
                    "共建",
                    "2021-03-06",
                    HIGH,
                    "",
                    "一号企业:333.33;二号社会组织:333.33;三号驻区单位:333.35",
                    "完成",
                    3,
                    4),
            row(4, "乙社区", "改了再过", "2000", "认领", "2021-03-02", MIDDLE, HIGH, "四号社工机构:2000", "完成", 1, 1),
            row(5, "乙社区", "改了不过", "2000", "认领", "2021-03-02", MIDDLE, MIDDLE, "", "", 0, 0),
            row(6, "乙社区", "中期不过", "10000", "创投", "2021-03-03", HIGH, "", "二号社会组织:5000;三号驻区单位:5000", "终止", 0, 0),
            row(7, "乙社区", "正在办", "99.99", "认领", "2021-03-04", HIGH, "", "二号社会组织:99.99", "在办", 0, 0),
            row(8, "乙社区", "没人认领", "500", "认领", "2021-03-05", HIGH, "", "", "", 0, 0),
            row(9, "乙社区", "一次不过", "500", "认领", "2021-03-05", "1/1/1/1/1/1/1", "", "", "", 0, 0));

    private SmallProjects() {}

    private static String row(
            int number,
            String community,
            String name,
            String budget,
            String way,
            String day,
            String marks,
            String again,
            String claims,
            String result,
            int satisfied,
            int rated) {
        return number + "," + community + "," + name + POINTS + budget + "," + way + ",社区服务,为老,为老服务," + day + ","
                + marks + "," + again + "," + claims + "," + result + "," + satisfied + "," + rated;
    }

    static Path in(Path folder) throws IOException {
        Files.writeString(folder.resolve("organisation.csv"), UNITS);
        Files.write(folder.resolve("projects.csv"), PROJECTS);
        Files.writeString(
                folder.resolve("published.csv"), "\uFEFF名目,数\n确定项目,6\n完成项目,4\n不予立项,3\n甲社区签约项目,2\n甲社区类别,1\n甲社区认领单位,2\n");
        return folder;
    }
}
