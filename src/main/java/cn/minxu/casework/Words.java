package cn.minxu.casework;

import cn.minxu.deadline.Promise;
import cn.minxu.worktime.WorkingTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How dates and outcomes read to people. */
@Component
public class Words {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("REGISTERED", "已登记"),
            Map.entry("AGREED", "同意"),
            Map.entry("DISAGREED", "不同意"),
            Map.entry("COMPLETED", "已完成"),
            Map.entry(Decision.TABLE_ASKED, "已查决策表"),
            Map.entry("ANSWERED", "已答复"),
            Map.entry("WITHDRAWAL_ASKED", "居民提出撤回"),
            Map.entry("WITHDRAWN", "已撤回"),
            Map.entry("RESIDENT_SHOWN", "已查看"),
            Map.entry("ERASED", "已清除个人信息"),
            Map.entry("DOCUMENT_ADDED", "已添加"),
            Map.entry("DOCUMENT_OPENED", "已查看"),
            Map.entry("DOCUMENT_WITHDRAWN", "已撤下"),
            Map.entry("CLAIMED", "签领"),
            Map.entry("RELEASED", "退领"),
            Map.entry("TAKEN_BACK", "收回"),
            Map.entry("HANDED_OVER", "转交给"),
            Map.entry("APPOINTED", "指派给"),
            Map.entry("REASSIGNED", "改派给"),
            Map.entry("URGED", "已催办"),
            Map.entry("ORDERED", "已发出"),
            Map.entry("ORDER_ANSWERED", "已答复"),
            Map.entry("EXTENSION_ASKED", "申请延期"),
            Map.entry("EXTENDED", "已顺延"),
            Map.entry("PAUSE_ASKED", "登记暂停"),
            Map.entry("RESUMED", "事由已消除"),
            Map.entry("CLOCK_RESUMED", "已恢复计时"),
            Map.entry("MOVED_TO_VERSION", "转入"));

    private final WorkingTime time;
    private final List<Wording> wordings;
    private final StepNames steps;

    Words(WorkingTime time, List<Wording> wordings, StepNames steps) {
        this.time = time;
        this.wordings = wordings;
        this.steps = steps;
    }

    /** To the minute, in the district's zone. */
    public String at(Instant instant) {
        return MINUTE.format(instant.atZone(time.zone()));
    }

    public String until(Promise promise) {
        return at(promise.at()) + " 前" + (promise.provisional() ? "（暂定：当年放假安排尚未公布）" : "");
    }

    /** How a case ended, or what somebody decided: as the kernel or its kind says it, or as the diagram calls the end that it came to. */
    public String outcome(String code) {
        return Stream.concat(Stream.of(OUTCOMES), wordings.stream().map(Wording::outcomes))
                .map(outcomes -> outcomes.get(code))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> steps.of(code));
    }

    public String outcome(Decision decision) {
        String words = decision.details().get(Decision.OUTCOME_TEXT) instanceof String text
                ? text
                : outcome(decision.outcome());
        return wordings.stream()
                .flatMap(wording -> wording.addition(decision).stream())
                .findFirst()
                .map(addition -> words + " " + addition)
                .orElse(words);
    }
}
