package cn.minxu.need;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Needs for tests. */
public final class Samples {

    static final Instant MONDAY = Instant.parse("2025-03-03T01:00:00Z");

    private Samples() {}

    static Registration registration(long number) {
        return registration(number, "community-1", false, null, MONDAY);
    }

    static Registration registration(
            long number, String community, boolean urgent, @Nullable Vulnerable vulnerable, Instant at) {
        return new Registration(
                number,
                Channel.GRID_REPORT,
                Nature.HELP,
                urgent,
                community,
                null,
                "居住环境",
                "绿化养护",
                "西门",
                "西门的树枝挡住了窗户",
                vulnerable,
                at,
                "zhang.san",
                null);
    }

    /** A need that has come into this state by its own verbs. */
    static Need in(NeedState state) {
        return in(state, 20250303000001L);
    }

    static Need in(NeedState state, long number) {
        Need need = new Need(registration(number));
        switch (state) {
            case REGISTERED -> {}
            case JUDGED -> need.judge(gradeB());
            case LINKED -> need.linkTo(new Need(registration(20250303000099L)));
            case ANSWERED -> {
                need.judge(gradeB());
                need.answer("树枝已修剪", MONDAY);
            }
            case CLOSED -> {
                need.judge(gradeB());
                need.answer("树枝已修剪", MONDAY);
                need.close(MONDAY);
            }
        }
        return need;
    }

    static Judgement gradeB() {
        return new Judgement(true, Scale.SMALL, Authority.IN_COMMUNITY, Grade.B);
    }

    /** What somebody brings in; registered by its community. */
    static NewNeed brought(String community, String place) {
        return new NewNeed(
                "GRID_REPORT",
                null,
                false,
                community,
                null,
                null,
                "绿化养护",
                place,
                "西门的树枝挡住了窗户，屋里白天也要开灯",
                null,
                null,
                "欧阳小红",
                "13812341234",
                null,
                null);
    }

    /** A small matter that nobody brought by name. */
    public static NewNeed unswept(String community) {
        return new NewNeed(
                "OTHER", null, false, community, null, null, "保洁", null, "楼道没人打扫", null, null, null, null, null, null);
    }
}
