package cn.minxu.meeting;

import cn.minxu.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody counted on an item: the votes are the sum of the others. */
public record Count(int votes, int votesFor, int against, int abstained) {

    /** @throws Refused if one is missing or negative, or the parts are not the sum */
    public static Count of(
            @Nullable Integer votes,
            @Nullable Integer votesFor,
            @Nullable Integer against,
            @Nullable Integer abstained) {
        if (votes == null || votesFor == null || against == null || abstained == null) {
            throw Refused.invalid("请填写总票数、赞成、反对和弃权的票数，没有的填 0。");
        }
        if (votes < 0 || votesFor < 0 || against < 0 || abstained < 0) {
            throw Refused.invalid("票数不能是负数，请重新填写。");
        }
        long sum = (long) votesFor + against + abstained;
        if (sum != votes) {
            throw Refused.invalid("赞成、反对、弃权之和 %d 与总票数 %d 不符，请核对。".formatted(sum, votes));
        }
        return new Count(votes, votesFor, against, abstained);
    }
}
