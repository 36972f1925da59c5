package cn.minxu.alliance;

import cn.minxu.Refused;
import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Erased;
import cn.minxu.casework.view.Sight;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** The reply letter of a community's party organisation to who asked for its opinion, as a page to print. */
@Service
@Transactional(readOnly = true)
public class Letter {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>复函</title>
            <style>body{font:18px/1.8 "Songti SC",SimSun,serif;max-width:40em;margin:2em auto;padding:0 1em}h1{font-size:24px;text-align:center}
            p{margin:.4em 0;white-space:pre-wrap}.in{text-indent:2em}.by{text-align:right}</style></head>
            <body><h1>关于“%1$s”的复函</h1><p>%2$s：</p>
            <p class="in">你单位来函（受理编号 %3$d）收悉。经研究，我社区党组织的意见是：<strong>%4$s</strong>。</p>
            <p class="in">%5$s</p><p class="by">%6$s党组织</p><p class="by">%7$s</p></body></html>
            """;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Office office;
    private final Sight sight;
    private final Decisions decisions;

    Letter(Office office, Sight sight, Decisions decisions) {
        this.office = office;
        this.sight = sight;
        this.decisions = decisions;
    }

    /** @throws Refused if he may not see it, or there was no answer: silence is no consent */
    public String of(long number, String user) {
        sight.requireReading(user, number);
        Case c = office.cases().get(number);
        if (!c.kind().equals(Rights.OPINION)) {
            throw CaseBook.unknown(number);
        }
        Decision answer =
                decisions.last(number, Rights.GIVE).orElseThrow(() -> Refused.conflict("社区党组织没有答复，没有复函；没有答复不视为同意。"));
        return PAGE.formatted(
                html(office.filled(number, "title")),
                html(office.name(c.unit())),
                number,
                html(String.valueOf(answer.details().get(Decision.OUTCOME_TEXT))),
                html(Erased.shown(String.valueOf(answer.reason()))),
                html(office.name(office.alliance(number))),
                DAY.format(answer.at().atZone(office.time().zone())));
    }

    private static String html(Object text) {
        return HtmlUtils.htmlEscape(String.valueOf(text));
    }
}
