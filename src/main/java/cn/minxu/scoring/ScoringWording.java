package cn.minxu.scoring;

import cn.minxu.casework.Wording;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the outcomes of scoring read to people. */
@Component
class ScoringWording implements Wording {

    @Override
    public Map<String, String> outcomes() {
        return Map.of(
                "ASSESSORS_APPOINTED", "已确定评委",
                "SHEET_SUBMITTED", "已提交评分",
                "ASSESSOR_RECUSED", "有利害关系，已回避",
                "ASSESSOR_REPLACED", "换下评委",
                "SCORES_RECHECKED", "差距超限，安排复评",
                "SCORING_VOID", "评分作废",
                "SCORED_PASS", "评分合格",
                "SCORED_FAIL", "评分不合格");
    }
}
