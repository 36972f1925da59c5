package cn.minxu.meeting.figures;

import cn.minxu.Refused;
import cn.minxu.casework.Columns;
import cn.minxu.casework.view.Sight;
import cn.minxu.worktime.WorkingTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many meetings were held in a period, and in how many of them something was agreed. */
@Service
@Transactional(readOnly = true)
public class MeetingFigures {

    private static final int HUNDRED = 100;

    private final JdbcClient jdbc;
    private final Sight sight;
    private final WorkingTime time;

    MeetingFigures(JdbcClient jdbc, Sight sight, WorkingTime time) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.time = time;
    }

    /**
     * Of the meetings that somebody may see.
     *
     * @param until the last day of the period
     * @param held that were opened, by the day on which they were closed: the denominator
     * @param agreed in which at least one item was passed, as last corrected: the numerator
     * @param share in per cent, two decimals; null if none was held
     * @param withoutQuorum in which not one item could be decided for want of quorum
     */
    public record Figures(
            LocalDate since,
            LocalDate until,
            int held,
            int agreed,
            @Nullable String share,
            int withoutQuorum) {}

    /**
     * @param kind of the meetings; null: of all kinds
     * @throws Refused if the period ends before it begins
     */
    public Figures of(LocalDate since, LocalDate until, @Nullable String kind, String user) {
        if (until.isBefore(since)) {
            throw Refused.invalid("截止日期不能早于起始日期，请重新填写。");
        }
        return sight.of(user)
                .map(seen -> jdbc.sql("""
                                with last as (
                                  select distinct on (item_id) item_id, meeting_id, outcome from minxu.item_result order by item_id, version desc)
                                select count(*) as held,
                                  count(*) filter (where %s) as agreed,
                                  count(*) filter (where exists (select 1 from last where meeting_id = m.id)
                                    and not exists (select 1 from last where meeting_id = m.id and outcome <> 'NO_QUORUM')) as none
                                from minxu.meeting m join minxu.case c on c.id = m.id
                                where %s and (:kind::text is null or m.kind = :kind)
                                  and\s""".formatted(MeetingOverview.AGREED, MeetingOverview.HELD)
                                + seen.condition("c.unit_id", "c.id"))
                        .params(seen.parameters())
                        .param("since", since.atStartOfDay(time.zone()).toOffsetDateTime())
                        .param(
                                "until",
                                until.plusDays(1).atStartOfDay(time.zone()).toOffsetDateTime())
                        .param("kind", Columns.text(kind))
                        .query((row, i) ->
                                figures(since, until, row.getInt("held"), row.getInt("agreed"), row.getInt("none")))
                        .single())
                .orElseGet(() -> figures(since, until, 0, 0, 0));
    }

    private static Figures figures(LocalDate since, LocalDate until, int held, int agreed, int none) {
        String share = held == 0
                ? null
                : BigDecimal.valueOf(agreed)
                        .multiply(BigDecimal.valueOf(HUNDRED))
                        .divide(BigDecimal.valueOf(held), 2, RoundingMode.HALF_UP)
                        .toPlainString();
        return new Figures(since, until, held, agreed, share, none);
    }
}
