package cn.minxu.meeting.web;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.meeting.rule.Rule;
import cn.minxu.meeting.rule.Rule.Call;
import cn.minxu.meeting.rule.Rules;
import cn.minxu.meeting.rule.Share;
import cn.minxu.meeting.rule.Share.Base;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By what meetings decide. An administrator adds a rule; none is ever changed. */
@RestController
@RequestMapping("/api/meeting-rules")
class RuleController {

    private static final Set<String> FIELDS = Set.of(
            "kind",
            "name",
            "quorumBase",
            "quorumPart",
            "quorumWhole",
            "quorumMore",
            "majorityBase",
            "majorityPart",
            "majorityWhole",
            "majorityMore",
            "byArea",
            "callAmount",
            "callInWorkingDays",
            "publishDays",
            "article",
            "source",
            "validFrom");

    private final Rules rules;
    private final CurrentUser user;

    RuleController(Rules rules, CurrentUser user) {
        this.rules = rules;
        this.user = user;
    }

    @GetMapping
    List<Rule> all() {
        return rules.all();
    }

    @PostMapping
    Rule add(HttpServletRequest request) throws IOException {
        if (!user.isAdministrator()) {
            throw Refused.forbidden("只有管理员可以登记表决规则。");
        }
        return rules.add(read(JsonBody.read(request.getInputStream(), FIELDS)), user.id());
    }

    private static Rule read(JsonBody body) {
        return new Rule(
                0,
                text(body, "kind", "会议类别的代码（大写英文）", "[A-Z][A-Z_]{0,39}"),
                text(body, "name", "会议类别的名称", ".{1,40}"),
                share(body, "quorum", Set.of(Base.MEMBERS, Base.ENTITLED)),
                share(body, "majority", Set.of(Base.values())),
                body.flag("byArea"),
                new Call(count(body, "callAmount", 0, 90), body.flag("callInWorkingDays")),
                count(body, "publishDays", 0, 60),
                text(body, "article", "依据", "(?s).{1,200}"),
                text(body, "source", "出处（a、b、c 或 k）", "[abck]"),
                day(body.text("validFrom")));
    }

    private static Share share(JsonBody body, String which, Set<Base> bases) {
        String base = body.text(which + "Base");
        return bases.stream()
                .filter(each -> each.name().equals(base))
                .findFirst()
                .map(each -> new Share(
                        each,
                        count(body, which + "Part", 0, 1000),
                        count(body, which + "Whole", 0, 1000),
                        body.flag(which + "More")))
                .orElseThrow(() -> Refused.invalid("请选择“" + which + "Base”：按什么人数计算。"));
    }

    private static int count(JsonBody body, String field, int least, int most) {
        Integer count = body.count(field);
        if (count == null || count < least || count > most) {
            throw Refused.invalid("“%s”应为 %d 至 %d 的整数，请重新填写。".formatted(field, least, most));
        }
        return count;
    }

    private static String text(JsonBody body, String field, String name, String pattern) {
        String text = Plain.text(body.text(field));
        if (!text.matches(pattern)) {
            throw Refused.invalid("请填写" + name + "。");
        }
        return text;
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeException e) {
            throw Refused.invalid("执行日期应形如 2026-01-31，请重新填写。");
        }
    }
}
