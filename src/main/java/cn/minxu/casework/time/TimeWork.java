package cn.minxu.casework.time;

import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Words;
import cn.minxu.deadline.Extensions;
import cn.minxu.deadline.Pauses;
import cn.minxu.engine.Callers;
import cn.minxu.engine.Callers.Caller;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the service tasks of 审批延期 and 暂停计时 do. */
@Service
@Transactional
public class TimeWork {

    private final Extensions extensions;
    private final Pauses pauses;
    private final Decisions decisions;
    private final Callers callers;
    private final Words words;
    private final Clock clock;

    TimeWork(Extensions extensions, Pauses pauses, Decisions decisions, Callers callers, Words words, Clock clock) {
        this.extensions = extensions;
        this.pauses = pauses;
        this.decisions = decisions;
        this.callers = callers;
        this.words = words;
        this.clock = clock;
    }

    /** 顺延时限: by what this unit has agreed to. */
    public void extendDeadline(long number, String approver) {
        var extended = extensions.extend(number, approver);
        int days = extended.extension().days();
        String why = "延期 " + days + " 个工作日，期限改为 " + words.at(extended.dueAt());
        record(number, "serviceTask_extendDeadline", "EXTENDED", why, Map.of("days", days));
    }

    /** 停止计时: of what this unit has paused. */
    public void pauseClock(long number, String unit) {
        pauses.stop(number, unit);
    }

    /** 恢复计时: of what this unit has paused; by who resumes it, or by itself when the pause has lapsed. */
    public void resumeClock(long number, String unit) {
        String by = callers.current().map(Caller::userId).orElse(Decision.SYSTEM);
        pauses.resume(number, unit, by).ifPresent(resumed -> {
            String why = "实际暂停 " + resumed.workingDays() + " 个工作日，期限改为 " + words.at(resumed.dueAt());
            record(number, "serviceTask_resumeClock", "CLOCK_RESUMED", why, Map.of("days", resumed.workingDays()));
        });
    }

    private void record(long number, String step, String outcome, String why, Map<String, Object> details) {
        decisions.append(new Decision(number, clock.instant(), Decision.SYSTEM, null, step, outcome, why, details));
    }
}
