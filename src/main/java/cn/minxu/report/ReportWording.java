package cn.minxu.report;

import cn.minxu.casework.Wording;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How what happens to reports reads to people. */
@Component
class ReportWording implements Wording {

    @Override
    public Map<String, String> outcomes() {
        return Map.of(
                "REPORTS_PLANNED", "已约定报告日期",
                "REPORT_OPENED", "报告已开放",
                "REPORT_SUBMITTED", "报告已提交",
                "REPORT_ACKNOWLEDGED", "已签收报告",
                "REPORT_COMMENTED", "已对报告提出意见",
                "REPORTS_ENDED_EARLY", "其余报告不再提交");
    }
}
