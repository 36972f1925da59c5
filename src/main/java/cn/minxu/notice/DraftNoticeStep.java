package cn.minxu.notice;

import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import org.springframework.stereotype.Component;

/** 拟定公示. */
@Component
class DraftNoticeStep implements Step {

    private final NoticeDesk desk;

    DraftNoticeStep(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public String step() {
        return NoticeDesk.DRAFT;
    }

    @Override
    public Taken take(Act act) {
        desk.draft(act);
        return Taken.of("NOTICE_DRAFTED", null);
    }
}
