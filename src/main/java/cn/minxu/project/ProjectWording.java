package cn.minxu.project;

import cn.minxu.casework.Wording;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How what people do with a project reads. */
@Component
class ProjectWording implements Wording {

    @Override
    public Map<String, String> outcomes() {
        return Map.ofEntries(
                Map.entry("PROJECT_DROPPED", "不立项"),
                Map.entry("PROJECT_ANALYSED", "已分析，进入设计"),
                Map.entry("CONTRIBUTION_SAID", "已说明"),
                Map.entry("DESIGN_REVISED", "已修改设计"),
                Map.entry("PROJECT_LISTED", "已发布认领"),
                Map.entry("PROJECT_CLAIMED", "已认领"),
                Map.entry("PROJECT_RELIST", "重新发布"),
                Map.entry("PROJECT_MERGE", "并入另一个项目"),
                Map.entry("PROJECT_CANCEL", "取消项目"),
                Map.entry("PROJECT_RATED", "已登记满意度"),
                Map.entry("MILESTONE_REACHED", "已登记里程碑"),
                Map.entry("WORK_CONTINUE", "继续实施"),
                Map.entry("WORK_CHECK", "申请检查"),
                Map.entry("WORK_REQUEST", "申请变更或提前结束"),
                Map.entry("MIDTERM_PASSED", "中期检查通过"),
                Map.entry("MIDTERM_FAILED", "中期检查不通过"),
                Map.entry("ACCEPTANCE_ACCEPTED", "验收合格"),
                Map.entry("ACCEPTANCE_RECTIFY", "整改后再验"),
                Map.entry("PAYMENT_RETRY", "重新安排付款"),
                Map.entry("PAYMENT_END", "终止项目"),
                Map.entry("REST_RETURNED", "已退回余款"));
    }
}
