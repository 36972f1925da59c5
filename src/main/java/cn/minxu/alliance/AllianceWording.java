package cn.minxu.alliance;

import cn.minxu.casework.Wording;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How what people do in an alliance reads. */
@Component
class AllianceWording implements Wording {

    @Override
    public Map<String, String> outcomes() {
        return Map.of(
                "AGREEMENT_SIGNED", "协议已签订",
                "PLANNED", "已安排",
                "NOMINATED", "已提名",
                "SLATE_AGREED", "已商定候选名单",
                "MATTERS_COLLECTED", "议题已征集",
                "RESULTS_ENTERED", "已登记");
    }
}
