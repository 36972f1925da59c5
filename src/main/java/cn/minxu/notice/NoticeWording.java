package cn.minxu.notice;

import cn.minxu.casework.Wording;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the outcomes of a notice read to people. */
@Component
class NoticeWording implements Wording {

    @Override
    public Map<String, String> outcomes() {
        return Map.of(
                "NOTICE_DRAFTED", "已拟定",
                "NOTICE_PUBLISHED", "已公布",
                "NOTICE_UPHELD", "公示期满，无异议成立",
                "NOTICE_UPSET", "公示期满，有异议成立",
                "OBJECTION_RAISED", "已登记异议",
                "OBJECTION_ACCEPTED", "异议成立",
                "OBJECTION_REJECTED", "异议不成立");
    }
}
