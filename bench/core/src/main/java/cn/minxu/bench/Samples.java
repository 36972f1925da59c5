package cn.minxu.bench;

import java.util.concurrent.ThreadLocalRandom;

/** What residents bring in, the same for all contestants. */
public final class Samples {

    /** Communities of the district that the bench runs in. */
    public static final int COMMUNITIES = 30;

    public static final String CONTENT = "小区南门东侧的垃圾已堆放三天，气味很大，下雨后污水流到路上，老人出门不便，希望尽快清运并安排专人看管。";
    public static final String ANSWER = "已组织清运并安排保洁员每日巡查，现场已恢复整洁，感谢您的反映。";
    public static final String REASON = "经核对部门职责清单，此事项不属于本部门的法定职责，请另行研究。";

    private static final String[] SUBCATEGORIES = {
        "垃圾乱堆清运", "楼道杂物", "犬只扰民", "噪音油烟", "绿化养护", "停车管理", "保洁", "供水", "供暖", "治安"
    };

    private Samples() {}

    /**
     * A need.
     *
     * @param community from {@code community-1} to {@code community-30}
     */
    public record Sample(
            int communityIndex,
            String community,
            String channel,
            String subcategory,
            String place,
            String content,
            String name,
            String phone) {}

    /** A need of a random community at a random place. */
    public static Sample need() {
        var random = ThreadLocalRandom.current();
        int community = random.nextInt(COMMUNITIES) + 1;
        return new Sample(
                community,
                "community-" + community,
                "HOTLINE_12345",
                SUBCATEGORIES[random.nextInt(SUBCATEGORIES.length)],
                "幸福小区 " + random.nextInt(1, 100_000) + " 号楼",
                CONTENT,
                "王小明",
                "138" + random.nextInt(10_000_000, 100_000_000));
    }
}
