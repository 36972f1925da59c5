package cn.minxu.deliberation;

import cn.minxu.Refused;
import cn.minxu.casework.view.Sight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of the deliberations whose 17th lies in a period, and of their topics. */
@Service
@Transactional(readOnly = true)
public class DeliberationFigures {

    private static final String SQL = """
            with mine as (
              select d.id, c.outcome as ended, m.opened_at is not null and m.closed_at is not null as held
              from minxu.deliberation d join minxu.case c on c.id = d.id left join minxu.meeting m on m.id = d.meeting_id
              where d.month + 16 between :since and :until and\s""";

    private static final String COUNTED = """
            ), topics as (select t.outcome from minxu.topic t join mine on mine.id = t.deliberation_id where t.outcome is not null)
            select (select count(*) from mine) as registered,
              (select count(*) from mine where held) as held,
              (select count(*) from mine where ended = :none) as without_topic,
              (select count(*) from topics) as decided,
              (select count(*) from topics where outcome = 'AGREED') as agreed,
              (select count(*) from topics where outcome = 'AGAIN') as again,
              (select count(*) from topics where outcome = 'REPRESENTATIVES') as representatives,
              (select count(*) from topics where outcome = 'WITHDRAWN') as withdrawn,
              (select coalesce(sum(r.rated), 0) from minxu.deliberation_rating r join mine on mine.id = r.deliberation_id) as rated,
              (select coalesce(sum(r.content), 0) from minxu.deliberation_rating r join mine on mine.id = r.deliberation_id) as content""";

    private final JdbcClient jdbc;
    private final Sight sight;

    DeliberationFigures(JdbcClient jdbc, Sight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /**
     * A figure of the period.
     *
     * @param of what the denominator counts; null where there is none
     * @param share in per cent, two decimals; null if the denominator is 0 or there is none
     */
    public record Figure(
            String key,
            String name,
            int numerator,
            @Nullable Integer denominator,
            @Nullable String of,
            @Nullable String share,
            LocalDate since,
            LocalDate until) {}

    /**
     * Of the deliberations that somebody may see, by their 17th.
     *
     * @param until the last day of the period
     * @throws Refused if the period ends before it begins
     */
    public List<Figure> of(LocalDate since, LocalDate until, String user) {
        if (until.isBefore(since)) {
            throw Refused.invalid("截止日期不能早于起始日期，请重新填写。");
        }
        return sight.of(user)
                .map(seen -> jdbc.sql(SQL + seen.condition("c.unit_id", "c.id") + COUNTED)
                        .params(seen.parameters())
                        .param("since", since)
                        .param("until", until)
                        .param("none", DeliberationProcess.NO_TOPIC)
                        .query((row, i) -> figures(row, since, until))
                        .single())
                .orElse(List.of());
    }

    private static List<Figure> figures(ResultSet row, LocalDate since, LocalDate until) throws SQLException {
        int registered = row.getInt("registered");
        int decided = row.getInt("decided");
        return List.of(
                new Figure("registered", "登记的协商", registered, null, null, null, since, until),
                figure("held", "已召开", row.getInt("held"), registered, "登记的协商", since, until),
                figure("none", "本月没有议题", row.getInt("without_topic"), registered, "登记的协商", since, until),
                new Figure("decided", "有结果的议题", decided, null, null, null, since, until),
                figure("agreed", "达成一致", row.getInt("agreed"), decided, "有结果的议题", since, until),
                figure("again", "下月再议", row.getInt("again"), decided, "有结果的议题", since, until),
                figure("representatives", "提交居民代表会议", row.getInt("representatives"), decided, "有结果的议题", since, until),
                figure("withdrawn", "议题撤回", row.getInt("withdrawn"), decided, "有结果的议题", since, until),
                figure("satisfied", "协商成果满意", row.getInt("content"), row.getInt("rated"), "评价的人", since, until));
    }

    private static Figure figure(
            String key, String name, int numerator, int denominator, String of, LocalDate since, LocalDate until) {
        String share = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP)
                        .toPlainString();
        return new Figure(key, name, numerator, denominator, of, share, since, until);
    }
}
