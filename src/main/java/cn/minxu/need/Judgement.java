package cn.minxu.need;

import cn.minxu.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What the community's party organisation found in judging a need. What does not matter for the way it goes is null.
 *
 * @param satisfiable whether present law and policy allow it to be met
 * @param grade of a small matter in the community's authority
 */
public record Judgement(
        boolean satisfiable,
        @Nullable Scale scale,
        @Nullable Authority authority,
        @Nullable Grade grade) {

    /** @throws Refused if something is missing that the way ahead depends on */
    public static Judgement of(
            boolean satisfiable, @Nullable Scale scale, @Nullable Authority authority, @Nullable Grade grade) {
        if (!satisfiable) {
            return new Judgement(false, null, null, null);
        }
        if (scale == null) {
            throw Refused.invalid("请选择是大事还是小事。");
        }
        if (scale == Scale.BIG) {
            return new Judgement(true, scale, null, null);
        }
        if (authority == null) {
            throw Refused.invalid("请选择小事是否在社区权限内。");
        }
        if (authority == Authority.OUT_OF_COMMUNITY) {
            return new Judgement(true, scale, authority, null);
        }
        if (grade == null) {
            throw Refused.invalid("请为社区权限内的小事选择 A、B、C 档。");
        }
        return new Judgement(true, scale, authority, grade);
    }

    Judgement withGrade(Grade other) {
        return new Judgement(satisfiable, scale, authority, other);
    }

    Judgement beyondAuthority() {
        return new Judgement(satisfiable, scale, Authority.OUT_OF_COMMUNITY, grade);
    }
}
