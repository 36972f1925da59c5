package cn.minxu.deliberation;

import cn.minxu.casework.Wording;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the outcomes of a deliberation read to people. */
@Component
class DeliberationWording implements Wording {

    @Override
    public Map<String, String> outcomes() {
        return Map.of(
                "TOPICS_COLLECTED", "议题征集已截止",
                "TOPICS_ACCEPTED", "已审定议题",
                "TOPICS_NONE", "没有审定的议题");
    }
}
