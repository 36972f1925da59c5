package cn.minxu.access.opening;

import cn.minxu.Refused;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What is said of a way that is open to nobody; where there is another way, it is named. */
enum Closed {
    REMARK(
            "/(task|process-instance)/[^/]+/(comment|attachment)(/.*)?",
            "流程引擎中不保存备注和附件，以免留下居民个人信息。请把说明填在任务表单里，它会进入办理记录。"),
    START("/process-definition/.+/start", "流程不能直接启动，须先登记再办理：请用“登记事项”里的登记表，或接口 /api/needs。"),
    LEAVING("/task/[^/]+/(complete|resolve|bpmnError|bpmnEscalation)", "任务只能由它的表单办结，请打开任务的表单填写后提交。");

    private final Pattern path;
    private final String words;

    Closed(String path, String words) {
        this.path = Pattern.compile(path);
        this.words = words;
    }

    static Refused refusal(Asked asked) {
        return Arrays.stream(values())
                .filter(each -> each.path.matcher(asked.path()).matches())
                .findFirst()
                .map(each -> Refused.forbidden(each.words))
                .orElseGet(() -> refusal(asked.area()));
    }

    private static Refused refusal(String area) {
        return Openings.knows(area)
                ? Refused.forbidden("您没有权限进行这项操作：系统没有开放它。如工作需要，请联系管理员。")
                : Refused.notFound("要找的内容不存在，或没有开放，请核对网址。");
    }
}
