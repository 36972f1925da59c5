package cn.minxu.notice;

import cn.minxu.casework.Act;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import org.springframework.stereotype.Component;

/** 审核公示: by another person than who drafted it, as the diagram says. */
@Component
class CheckNoticeStep implements Step {

    @Override
    public String step() {
        return NoticeDesk.CHECK;
    }

    @Override
    public Taken take(Act act) {
        return ReviewOutcome.taken(act, "退回修改的理由");
    }
}
