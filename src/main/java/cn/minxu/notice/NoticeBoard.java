package cn.minxu.notice;

import cn.minxu.casework.CaseBook;
import cn.minxu.organisation.Organisation;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** What the public reads: a list of the current notices, and each. Plain pages without log-in or script. */
@Service
@Transactional(readOnly = true)
public class NoticeBoard {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s</title>
            <style>body{font:16px/1.7 sans-serif;max-width:42em;margin:1em auto;padding:0 1em;color:#222}h1{font-size:22px}
            li{margin:.6em 0}small,.by{color:#595959}.text{white-space:pre-wrap}a{color:#0b5cad}</style></head>
            <body><main><h1>%1$s</h1>
            %2$s</main></body></html>
            """;

    private final NoticeRows notices;
    private final CaseBook cases;
    private final Organisation organisation;
    private final WorkingTime time;
    private final Clock clock;

    NoticeBoard(NoticeRows notices, CaseBook cases, Organisation organisation, WorkingTime time, Clock clock) {
        this.notices = notices;
        this.cases = cases;
        this.organisation = organisation;
        this.time = time;
        this.clock = clock;
    }

    public String list() {
        String listed = notices.published(clock.instant()).stream()
                .map(notice -> "<li><a href=\"/notices/%d\">%s</a><br><small>%s</small></li>"
                        .formatted(notice.id(), html(notice.title()), html(by(notice))))
                .collect(Collectors.joining("\n"));
        return PAGE.formatted("公示栏", listed.isEmpty() ? "<p>现在没有公示。</p>" : "<ul>\n" + listed + "\n</ul>\n");
    }

    /** Empty if there is no such notice now. */
    public Optional<String> page(long id) {
        return notices.published(id, clock.instant())
                .map(notice -> PAGE.formatted(html(notice.title()), """
                        <p class="by">%s</p>
                        <p class="text">%s</p>
                        <p>公示地点：%s</p>
                        <p>对公示内容有异议的，请在公示期内向%s提出。</p>
                        <p><a href="/notices">公示栏</a></p>
                        """.formatted(
                                html(by(notice)), html(notice.text()), html(notice.places()), html(unit(notice)))));
    }

    private String by(Notice notice) {
        return "%s　%s 至 %s（%s）"
                .formatted(
                        unit(notice),
                        day(Objects.requireNonNull(notice.publishedAt())),
                        day(Objects.requireNonNull(notice.endsAt()).minusSeconds(1)),
                        notice.daysText());
    }

    private String unit(Notice notice) {
        return organisation.unit(cases.get(notice.number()).unit()).name();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, time.zone());
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
