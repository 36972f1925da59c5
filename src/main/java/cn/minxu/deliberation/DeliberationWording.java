package cn.minxu.deliberation;

import cn.minxu.casework.Wording;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the outcomes of a deliberation read to people. */
@Component
class DeliberationWording implements Wording {

    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("TOPICS_COLLECTED", "议题征集已截止"),
            Map.entry("TOPICS_ACCEPTED", "已审定议题"),
            Map.entry("TOPICS_NONE", "没有审定的议题"),
            Map.entry("CALLED_LATE", "延后召开"),
            Map.entry("OUTCOMES_TAKEN", "已登记结果"),
            Map.entry("TOPIC_PROPOSED", "已提交协商"),
            Map.entry("TOPIC_TAKEN", "已列入协商"),
            Map.entry("TOPIC_LEFT", "未列入协商"),
            Map.entry("TOPIC_AGAIN", "未达成一致，下月再议"),
            Map.entry("TOPIC_REPRESENTATIVES", "未达成一致，提交居民代表会议"),
            Map.entry("TOPIC_WITHDRAWN", "议题已撤回"),
            Map.entry("TOPIC_REPORTED", "已反馈落实情况"),
            Map.entry("REPORTED_BACK", "已反馈落实情况"),
            Map.entry("RESULT_RATED", "已评价"));

    @Override
    public Map<String, String> outcomes() {
        return OUTCOMES;
    }

    /** @param code of what has become of a topic */
    static String ofTopic(String code) {
        return code.equals("AGREED") ? "达成一致" : OUTCOMES.getOrDefault("TOPIC_" + code, code);
    }
}
