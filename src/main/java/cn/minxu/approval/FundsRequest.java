package cn.minxu.approval;

import cn.minxu.Yuan;
import cn.minxu.casework.Erased;
import org.jspecify.annotations.Nullable;

/**
 * What a case asks to use.
 *
 * @param unit whose funds are used
 * @param fen of the whole
 * @param weighed in fen, together with what was asked for the same purpose within ninety days: decides the tier
 * @param result APPROVED or REFUSED; null while it is under way
 * @param why it was refused
 */
record FundsRequest(
        long id,
        long number,
        String unit,
        String purpose,
        String scope,
        long fen,
        @Nullable String reason,
        String askedBy,
        long weighed,
        @Nullable String result,
        @Nullable String why) {

    /** As whoever signs reads it. */
    String words() {
        return "金额：" + Yuan.words(fen) + "\n用途：" + Erased.shown(purpose)
                + (weighed == fen ? "" : "\n九十日内同一用途合计：" + Yuan.words(weighed) + "，按合计金额确定审批权限")
                + (reason == null ? "" : "\n申请理由：" + Erased.shown(reason));
    }
}
