package cn.minxu.project;

import cn.minxu.Refused;
import cn.minxu.casework.view.Sight;
import cn.minxu.worktime.WorkingTime;
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

/** What became of the projects that were signed in a period. */
@Service
@Transactional(readOnly = true)
public class ProjectFigures {

    private static final String SQL = """
            select count(*) as fixed, count(*) filter (where p.accepted_at is not null) as completed,
              count(*) filter (where c.outcome = 'endEvent_projectEndedEarly') as ended,
              coalesce(sum(e.rated), 0) as rated, coalesce(sum(e.satisfied), 0) as satisfied
            from minxu.project p join minxu.case c on c.id = p.id left join minxu.project_evaluation e on e.id = p.id
            where p.signed_at >= :since and p.signed_at < :until and\s""";

    private final JdbcClient jdbc;
    private final Sight sight;
    private final WorkingTime time;

    ProjectFigures(JdbcClient jdbc, Sight sight, WorkingTime time) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.time = time;
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
            long numerator,
            @Nullable Long denominator,
            @Nullable String of,
            @Nullable String share,
            LocalDate since,
            LocalDate until) {}

    /**
     * Of the projects that somebody may see, by the day on which they were signed.
     *
     * @param until the last day of the period
     * @throws Refused if the period ends before it begins
     */
    public List<Figure> of(LocalDate since, LocalDate until, String user) {
        if (until.isBefore(since)) {
            throw Refused.invalid("截止日期不能早于起始日期，请重新填写。");
        }
        return sight.of(user)
                .map(seen -> jdbc.sql(SQL + seen.condition("c.unit_id", "p.id"))
                        .params(seen.parameters())
                        .param("since", since.atStartOfDay(time.zone()).toOffsetDateTime())
                        .param(
                                "until",
                                until.plusDays(1).atStartOfDay(time.zone()).toOffsetDateTime())
                        .query((row, i) -> figures(row, since, until))
                        .single())
                .orElse(List.of());
    }

    private static List<Figure> figures(ResultSet row, LocalDate since, LocalDate until) throws SQLException {
        long fixed = row.getLong("fixed");
        return List.of(
                new Figure("fixed", "确定项目", fixed, null, null, null, since, until),
                figure("completed", "完成项目", row.getLong("completed"), fixed, "确定项目", since, until),
                figure("ended", "提前终止", row.getLong("ended"), fixed, "确定项目", since, until),
                figure("satisfied", "服务对象满意", row.getLong("satisfied"), row.getLong("rated"), "评价的人", since, until));
    }

    private static Figure figure(
            String key, String name, long numerator, long denominator, String of, LocalDate since, LocalDate until) {
        String share = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP)
                        .toPlainString();
        return new Figure(key, name, numerator, denominator, of, share, since, until);
    }
}
