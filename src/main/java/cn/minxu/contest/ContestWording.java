package cn.minxu.contest;

import cn.minxu.casework.Wording;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How what people do with a contest reads. */
@Component
class ContestWording implements Wording {

    @Override
    public Map<String, String> outcomes() {
        return Map.of(
                "ENTRANTS_FIT", "都合格",
                "ENTRANTS_REFUSED", "有不合格的",
                "MEDIATION_AGREED", "达成一致",
                "MEDIATION_NONE", "没有达成一致",
                "PITCHES_ARRANGED", "已安排路演答辩",
                "PAIRS_DROPPED", "已取消部分配对");
    }
}
