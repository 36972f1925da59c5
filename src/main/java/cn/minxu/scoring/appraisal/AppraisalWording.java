package cn.minxu.scoring.appraisal;

import cn.minxu.casework.Wording;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the outcomes of an appraisal read to people. */
@Component
class AppraisalWording implements Wording {

    @Override
    public Map<String, String> outcomes() {
        return Map.of(
                "APPRAISAL_COMMISSIONED", "已委托立项评估",
                "METHODS_ASSIGNED", "六种方法已分派",
                "APPRAISER_REPLACED", "已改派",
                "APPRAISAL_PASS", "立项评估通过",
                "APPRAISAL_REVISE", "修改后再评估",
                "APPRAISAL_REJECT", "不予立项");
    }
}
