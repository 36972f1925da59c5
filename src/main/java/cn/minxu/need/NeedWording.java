package cn.minxu.need;

import cn.minxu.casework.Decision;
import cn.minxu.casework.Wording;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the outcomes of a need read to people. */
@Component
class NeedWording implements Wording {

    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("OVERLAPS_FOUND", "发现可能重叠的诉求"),
            Map.entry("LINKED", "并入主诉求"),
            Map.entry("NOT_SATISFIABLE", "现行法律政策不能满足"),
            Map.entry("BIG", "大事"),
            Map.entry("OUT_OF_COMMUNITY", "超出社区权限"),
            Map.entry("GRADE_A", Grade.A.label()),
            Map.entry("GRADE_B", Grade.B.label()),
            Map.entry("GRADE_C", Grade.C.label()),
            Map.entry("KEPT_GRADE_A", "维持 " + Grade.A.label()),
            Map.entry("KEPT_GRADE_B", "维持 " + Grade.B.label()),
            Map.entry("SOLVED", "已办成"),
            Map.entry("TAKEN_UP", "纳入项目"),
            Map.entry("TAKEN_OVER", "改由并入的项目解决"),
            Map.entry("BEYOND_AUTHORITY", "超出社区权限"),
            Map.entry("LOWER_GRADE", "申请降档"),
            Map.entry("WEEKLY", "每周一期"),
            Map.entry("MONTHLY", "每月一期"),
            Map.entry("QUARTERLY", "每季度一期"),
            Map.entry("CONTINUE", "继续下一期"),
            Map.entry("END", "决定结束"),
            Map.entry("TOLD_DECISION", "已反馈，继续周期服务"),
            Map.entry("ANSWERED_AS_DECIDED", "按协商结果答复"),
            Map.entry("RESPONDED", "已响应"),
            Map.entry("ATTENDED", "已到场"),
            Map.entry("REPORTED", "已反馈结果"),
            Map.entry("EXPLAINED", "已讲解政策"),
            Map.entry("CANNOT_SOLVE", "街道不能解决"),
            Map.entry("SETTLED", "已办结"),
            Map.entry("DISPATCHED", "派给"),
            Map.entry("NO_DEPARTMENT", "没有对应的部门，由街道分流"),
            Map.entry("ACCEPTED", "已签收承办"),
            Map.entry("OBJECTED", "提出异议，退回"),
            Map.entry("RETURNED", "平台退回"),
            Map.entry("SILENT", "逾期未签收，退回"),
            Map.entry("CONVENED", "召集"),
            Map.entry("OURS", "应由本部门承办"),
            Map.entry("NOT_OURS", "不属本部门职责"),
            Map.entry("JOINT", "需多部门共同承办"),
            Map.entry("OPINION_LAPSED", "逾期未提意见"),
            Map.entry("ROUTED_AGAIN", "二次分流到"),
            Map.entry("SIGNED", "同意提交"),
            Map.entry("REFUSED", "不同意提交"),
            Map.entry("SIGNATURE_LAPSED", "逾期未签，视同提交"),
            Map.entry("ASSIGNED", "指派"),
            Map.entry("SUPPORTED", "协办已完成"),
            Map.entry("MERGED", "并案已答复"),
            Map.entry("NOT_REACHED", "回访未接通"),
            Map.entry("WRONG_NUMBER", "回访电话为空号"),
            Map.entry("RATING_DECLINED", "居民拒评"),
            Map.entry("VERY_SATISFIED", "非常满意"),
            Map.entry("SATISFIED", "满意"),
            Map.entry("BASICALLY_SATISFIED", "基本满意"),
            Map.entry("DISSATISFIED", "不满意"),
            Map.entry("VERY_DISSATISFIED", "非常不满意"));

    @Override
    public Map<String, String> outcomes() {
        return OUTCOMES;
    }

    @Override
    public Optional<String> addition(Decision decision) {
        return switch (decision.outcome()) {
            case Clusters.FOUND -> Optional.of(Overlap.words(decision.details()));
            case "LOWER_GRADE" ->
                Optional.ofNullable(decision.details().get("newGrade"))
                        .map(grade -> "至 " + Grade.valueOf(grade.toString()).label());
            case "TAKEN_UP" ->
                Optional.ofNullable(decision.details().get("taker")).map(Object::toString);
            default -> Optional.empty();
        };
    }
}
