package cn.minxu.agreement;

import cn.minxu.Refused;
import cn.minxu.casework.Erased;
import cn.minxu.casework.Words;
import cn.minxu.casework.privacy.PersonalNumbers;
import cn.minxu.casework.view.Sight;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** A version of an agreement as a page to print, for those who see its case. */
@Service
@Transactional(readOnly = true)
public class AgreementPages {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>%1$s</title>
            <style>body{font:16px/1.8 "Songti SC",SimSun,serif;max-width:42em;margin:2em auto;padding:0 1em}h1{font-size:24px;text-align:center}
            h2{font-size:17px;margin-bottom:.2em}p{margin:.2em 0}.text{white-space:pre-wrap}.by{text-align:center;color:#444}.state{text-align:center;color:#a00}
            table{border-collapse:collapse;width:100%%}td,th{border:1px solid #888;padding:.3em .6em;text-align:left;vertical-align:top}.hash{word-break:break-all;color:#444}
            @media print{body{margin:0}}</style></head>
            <body><h1>%1$s</h1><p class="by">受理编号 %2$d　第 %3$d 版　%4$s拟定</p>%5$s
            <h2>签约各方</h2>%6$s
            <h2>条款</h2><p class="text">%7$s</p>
            <h2>签署</h2><table><thead><tr><th>签约方</th><th>签署人</th><th>时间</th></tr></thead><tbody>%8$s</tbody></table>
            <h2>文本校验码</h2><p class="hash">%9$s</p></body></html>
            """;

    private final Agreements agreements;
    private final Sight sight;
    private final Words words;
    private final Organisation organisation;

    AgreementPages(Agreements agreements, Sight sight, Words words, Organisation organisation) {
        this.agreements = agreements;
        this.sight = sight;
        this.words = words;
        this.organisation = organisation;
    }

    /** @throws Refused if he may not see it, or the case has no such version */
    public String page(long number, long id, String user) {
        sight.requireReading(user, number);
        Agreement agreement = agreements.of(number).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("事项 " + number + " 没有这份协议，请刷新后再看。"));
        Map<String, Answer> answers =
                agreements.answers(agreement).stream().collect(Collectors.toMap(Answer::unit, each -> each));
        return PAGE.formatted(
                html(Erased.shown(agreement.title())),
                number,
                agreement.version(),
                html(words.at(agreement.draftedAt())),
                state(agreement),
                agreement.parties().stream()
                        .map(party -> "<p>" + html(party.role() + "：" + name(party.unit())) + "</p>")
                        .collect(Collectors.joining("\n")),
                html(Erased.shown(agreement.terms())),
                agreement.parties().stream()
                        .map(party -> "<tr><td>" + html(party.role() + "：" + name(party.unit())) + "</td>"
                                + signature(answers.get(party.unit())) + "</tr>")
                        .collect(Collectors.joining("\n")),
                agreement.hash());
    }

    /** What keeps it from holding, if anything does. */
    private String state(Agreement agreement) {
        Agreement.Result result = agreement.result();
        String said = result == null
                ? "（尚未签订）"
                : switch (result) {
                    case SIGNED -> isInForce(agreement) ? "" : "（已由后来签订的一版代替）";
                    case DECLINED -> "（有单位拒签，没有签订）";
                    case REPLACED -> "（没有签订，已另拟新的一版）";
                };
        String why = agreement.why() == null ? "" : "<p>修改说明：" + html(Erased.shown(agreement.why())) + "</p>";
        return (said.isEmpty() ? "" : "<p class=\"state\">" + said + "</p>") + why;
    }

    private boolean isInForce(Agreement agreement) {
        return agreements
                .inForce(agreement.number(), agreement.type())
                .filter(agreement::equals)
                .isPresent();
    }

    private String signature(@Nullable Answer answer) {
        if (answer == null) {
            return "<td colspan=\"2\">尚未签署</td>";
        }
        String who = html(organisation.nameOf(answer.user()))
                + (answer.signing() == null ? "" : "（签约会 " + answer.signing() + "）");
        return answer.isSigned()
                ? "<td>" + who + "</td><td>" + html(words.at(answer.at())) + "</td>"
                : "<td>" + who + " 拒签：" + html(Erased.shown(String.valueOf(answer.reason()))) + "</td><td>"
                        + html(words.at(answer.at())) + "</td>";
    }

    private String name(String unit) {
        return organisation.find(unit).map(Unit::name).orElse(unit);
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    /** What a list of a case's versions shows of one. */
    public record Shown(long id, String title, int version, String state, List<PartyShown> parties) {}

    /** A party, and whether it has signed, declined or not answered. */
    public record PartyShown(String name, String role, String answer) {}

    /** All versions of a case, the latest first. */
    public List<Shown> list(long number, String user) {
        sight.requireReading(user, number);
        return agreements.of(number).stream()
                .sorted(Comparator.comparingLong(Agreement::id).reversed())
                .map(this::shown)
                .toList();
    }

    private Shown shown(Agreement agreement) {
        Map<String, Answer> answers =
                agreements.answers(agreement).stream().collect(Collectors.toMap(Answer::unit, each -> each));
        return new Shown(
                agreement.id(),
                PersonalNumbers.masked(Erased.shown(agreement.title())),
                agreement.version(),
                agreement.result() == null ? "OPEN" : agreement.result().name(),
                agreement.parties().stream()
                        .map(party ->
                                new PartyShown(name(party.unit()), party.role(), answer(answers.get(party.unit()))))
                        .toList());
    }

    private static String answer(@Nullable Answer answer) {
        return answer == null ? "OPEN" : answer.isSigned() ? "SIGNED" : "DECLINED";
    }
}
