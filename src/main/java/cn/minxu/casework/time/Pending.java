package cn.minxu.casework.time;

import cn.minxu.Refused;
import cn.minxu.deadline.Extensions;
import cn.minxu.deadline.Pauses;
import org.springframework.stereotype.Component;

/** What is still open beside a step. It ends with the matter, but it does not go on when the matter is handed on. */
@Component
public class Pending {

    private final Extensions extensions;
    private final Pauses pauses;

    Pending(Extensions extensions, Pauses pauses) {
        this.extensions = extensions;
        this.pauses = pauses;
    }

    /** @throws Refused while an extension of the step is to be decided or its clock stands still */
    public void requireNone(long number, String step) {
        if (extensions.isUndecided(number, step)) {
            throw Refused.conflict("延期申请尚未答复，请等上一级单位审批后再提交；已能办成的可以直接办结。");
        }
        if (pauses.isPaused(number, step)) {
            throw Refused.conflict("这个环节正在暂停计时，请先在“恢复办理”任务中恢复，再提交；已能办成的可以直接办结。");
        }
    }
}
