package cn.minxu.ledger.payment;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Erased;
import cn.minxu.casework.view.Sight;
import cn.minxu.ledger.Account;
import cn.minxu.ledger.Accounts;
import cn.minxu.ledger.Measure;
import cn.minxu.ledger.Statement;
import cn.minxu.organisation.Organisation;
import cn.minxu.worktime.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** What has moved in the accounts of a case, for whoever may see the case; read in one go, so that all of it adds up. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class CaseStatements {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s</title>
            <style>body{font:15px/1.6 sans-serif;max-width:60em;margin:1em auto;padding:0 1em;color:#222}h1{font-size:21px}h2{font-size:17px;margin-top:1.6em}
            table{border-collapse:collapse;width:100%%}th,td{border:1px solid #999;padding:.25em .5em;text-align:left}.n{text-align:right;white-space:nowrap}
            tfoot td{font-weight:bold}p{margin:.3em 0}@media print{body{margin:0;max-width:none}h2{break-after:avoid}}</style></head>
            <body><main><h1>%1$s</h1><p>%2$s</p>
            %3$s</main></body></html>
            """;
    private static final String TABLE = """
            <h2>%s（%s）</h2>
            <p>期初余额 %s　＋　收入 %s　－　支出 %s　＝　期末余额 %s</p>
            <table><thead><tr><th>时间</th><th>摘要</th><th class="n">收入</th><th class="n">支出</th><th class="n">余额</th><th>经办</th><th>复核</th></tr></thead><tbody>
            %s</tbody></table>
            """;

    private final Accounts accounts;
    private final CaseBook cases;
    private final Sight sight;
    private final Organisation organisation;
    private final WorkingTime time;

    CaseStatements(Accounts accounts, CaseBook cases, Sight sight, Organisation organisation, WorkingTime time) {
        this.accounts = accounts;
        this.cases = cases;
        this.sight = sight;
        this.organisation = organisation;
        this.time = time;
    }

    /** An account with what has moved in it; amounts as people read them. */
    public record Shown(
            String unit,
            String name,
            String opening,
            String in,
            String out,
            String closing,
            String held,
            List<Line> lines) {}

    /** One movement: what came in or went out. */
    public record Line(
            String at,
            String words,
            String in,
            String out,
            String balance,
            String by,
            @Nullable String second) {}

    /** @throws cn.minxu.Refused as if there were no such case, to whoever may not see it */
    public List<Shown> of(long number, String user) {
        sight.requireReading(user, number);
        return accounts.about(number).stream()
                .map(account -> accounts.statement(account.id(), Instant.EPOCH, day(LocalDate.of(2100, 1, 1))))
                .map(this::shown)
                .toList();
    }

    /** The same as a page to be printed. */
    public String page(long number, String user) {
        List<Shown> all = of(number, user);
        String tables = all.stream().map(CaseStatements::table).collect(Collectors.joining());
        return PAGE.formatted(
                "事项 " + number + " 账户对账单",
                html(Erased.shown(cases.get(number).title())),
                tables.isEmpty() ? "<p>这件事项没有账户。</p>" : tables);
    }

    private Shown shown(Statement statement) {
        Account account = statement.account();
        Measure measure = account.measure();
        return new Shown(
                organisation.unit(account.unit()).name(),
                Erased.shown(account.name()),
                measure.words(statement.opening()),
                measure.words(statement.in()),
                measure.words(statement.out()),
                measure.words(statement.closing()),
                measure.words(account.held()),
                statement.lines().stream().map(line -> line(line, measure)).toList());
    }

    private Line line(Statement.Line line, Measure measure) {
        String second = line.second();
        return new Line(
                MINUTE.format(line.at().atZone(time.zone())),
                line.words(),
                line.amount() > 0 ? measure.words(line.amount()) : "",
                line.amount() < 0 ? measure.words(-line.amount()) : "",
                measure.words(line.balance()),
                organisation.nameOf(line.by()),
                second == null ? null : organisation.nameOf(second));
    }

    private Instant day(LocalDate date) {
        return date.atStartOfDay(time.zone()).toInstant();
    }

    private static String table(Shown account) {
        String rows = account.lines().stream()
                .map(line ->
                        "<tr><td>%s</td><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td>%s</td><td>%s</td></tr>\n"
                                .formatted(
                                        line.at(),
                                        html(line.words()),
                                        line.in(),
                                        line.out(),
                                        line.balance(),
                                        html(line.by()),
                                        html(line.second() == null ? "" : line.second())))
                .collect(Collectors.joining());
        return TABLE.formatted(
                html(account.name()),
                html(account.unit()),
                account.opening(),
                account.in(),
                account.out(),
                account.closing(),
                rows.isEmpty() ? "<tr><td colspan=\"7\">没有收支</td></tr>\n" : rows);
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
