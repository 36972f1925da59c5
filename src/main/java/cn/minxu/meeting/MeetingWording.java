package cn.minxu.meeting;

import cn.minxu.casework.Wording;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the outcomes of a meeting read to people. */
@Component
class MeetingWording implements Wording {

    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("PREPARED", "名单和议程已备齐"),
            Map.entry("NO_TOPIC", "没有议题"),
            Map.entry("CANCELLED", "已取消"),
            Map.entry("INVITED", "已发出通知"),
            Map.entry("MEETING_OPENED", "宣布开会"),
            Map.entry("MEETING_CLOSED", "宣布散会"),
            Map.entry("HELD", "已召开"),
            Map.entry("NOT_HELD", "未能召开"),
            Map.entry("MINUTES_WRITTEN", "已整理纪要"),
            Map.entry("ITEM_PASSED", "表决通过"),
            Map.entry("ITEM_NOT_PASSED", "表决未通过"),
            Map.entry("ITEM_NO_QUORUM", "到会人数不足，未表决"),
            Map.entry("ITEM_HELD_OVER", "留待下次"),
            Map.entry("ITEM_WITHDRAWN", "议题已撤回"),
            Map.entry("VOTE_CORRECTED", "更正投票"),
            Map.entry("COUNT_CORRECTED", "更正计票"),
            Map.entry("TASK_REPORTED", "已报告完成情况"));

    @Override
    public Map<String, String> outcomes() {
        return OUTCOMES;
    }

    /** @param code of what has become of an item */
    String ofItem(String code) {
        return OUTCOMES.getOrDefault("ITEM_" + code, code);
    }
}
