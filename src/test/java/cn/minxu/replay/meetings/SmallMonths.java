package cn.minxu.replay.meetings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Four months of two communities, as a folder that a test may then spoil: a topic that three meetings do not agree on, one that the second
 * one agrees on after a month without a meeting, one without quorum, exactly two thirds, exactly half, a month without a topic, and one
 * that is open in the end.
 */
final class SmallMonths {

    private static final String UNITS = """
            类型,名称,上级
            district,小区,
            centre,小区中心,小区
            department,民政局,小区
            street,东街道,小区
            community,甲社区,东街道
            community,乙社区,东街道
            """;

    private static final List<String> MEETINGS = List.of(
            "社区,月份,会议,议题,应到,实到,赞成,反对,弃权",
            "甲社区,2020-12,阳光17议,停车位,9,6,3,2,1",
            "甲社区,2021-01,阳光17议,停车位,12,12,6,6,0",
            "甲社区,2021-02,阳光17议,停车位,10,3,,,",
            "甲社区,2021-02,居民代表会议,停车位,6,6,4,1,1",
            "甲社区,2021-03,阳光17议,养犬约定,7,7,7,0,0",
            "乙社区,2020-12,阳光17议,楼道灯,9,5,9,9,9",
            "乙社区,2021-02,阳光17议,楼道灯,6,4,3,1,0",
            "乙社区,2021-03,阳光17议,长椅,5,5,2,1,0");

    private SmallMonths() {}

    static Path in(Path folder) throws IOException {
        Files.writeString(folder.resolve("organisation.csv"), UNITS);
        Files.write(folder.resolve("meetings.csv"), MEETINGS);
        Files.writeString(folder.resolve("published.csv"), "\uFEFF名目,数\n协商会,7\n达成协商成果,3\n协商成功率（%）,28.57\n再次提交议题,3\n");
        return folder;
    }
}
