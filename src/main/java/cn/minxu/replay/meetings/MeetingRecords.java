package cn.minxu.replay.meetings;

import cn.minxu.casework.privacy.PersonalNumbers;
import cn.minxu.meeting.figures.MeetingFigures;
import cn.minxu.meeting.figures.MeetingFigures.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a folder's meetings from the system's own records, and from nothing that the replay itself knows. */
@Component
@Profile("replay")
class MeetingRecords {

    private static final String JOINT = "JOINT";

    private static final String HELD = """
            select u.name as community, t.title as topic, coalesce(to_char(d.month, 'YYYY-MM'), '') as month, m.kind, r.outcome
            from minxu.meeting m join minxu.case c on c.id = m.id join minxu.unit u on u.id = c.unit_id
            join minxu.agenda_item t on t.meeting_id = m.id
            join (select distinct on (item_id) item_id, outcome from minxu.item_result order by item_id, version desc) r on r.item_id = t.id
            left join minxu.deliberation d on d.meeting_id = m.id
            where c.closed_at is not null""";

    private final JdbcClient jdbc;
    private final MeetingFigures figures;
    private final RuntimeService runtime;

    MeetingRecords(JdbcClient jdbc, MeetingFigures figures, RuntimeService runtime) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.runtime = runtime;
    }

    /**
     * What the system says of a folder's meetings.
     *
     * @param years figures of 社区联席会 by year, as any supervisor of the district reads them
     * @param lost meetings of the files that did not end, or with another result
     * @param others what else there is to tell, by what it counts
     * @param marks by level
     * @param running process instances that the engine still has
     */
    record Found(
            Figures all,
            Map<Integer, Figures> years,
            long retabled,
            long representatives,
            long lost,
            Map<String, Long> others,
            Map<Integer, Long> marks,
            long running) {

        BigDecimal figure(MeetingHeadline headline) {
            return switch (headline) {
                case HELD -> BigDecimal.valueOf(all.held());
                case AGREED -> BigDecimal.valueOf(all.agreed());
                case SHARE -> new BigDecimal(Objects.requireNonNullElse(all.share(), "0.00"));
                case RETABLED -> BigDecimal.valueOf(retabled);
                case REPRESENTATIVES -> BigDecimal.valueOf(representatives);
            };
        }
    }

    /** @param supervisor who sees the whole district */
    Found of(MeetingFolder folder, String supervisor) {
        var years = new LinkedHashMap<Integer, Figures>();
        for (int year = folder.first().getYear(); year <= folder.last().getYear(); year++) {
            years.put(year, figures.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), JOINT, supervisor));
        }
        return new Found(
                figures.of(folder.first().atDay(1), end(folder.last()), JOINT, supervisor),
                years,
                count("select count(*) from minxu.topic where tabled > 1 and accepted"),
                count("select count(*) from minxu.topic where outcome = 'REPRESENTATIVES'"),
                lost(folder.meetings()),
                others(),
                marks(),
                runtime.createProcessInstanceQuery().count());
    }

    private static LocalDate end(YearMonth last) {
        return last.plusMonths(1).atEndOfMonth();
    }

    private long lost(List<MeetingRow> rows) {
        Map<List<String>, String> ended = jdbc
                .sql(HELD)
                .query((row, i) -> Map.entry(
                        List.of(
                                row.getString("community"),
                                row.getString("topic"),
                                row.getString("month"),
                                row.getString("kind")),
                        row.getString("outcome")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> "TWICE"));
        return rows.stream()
                .filter(row -> !row.outcome().equals(ended.get(key(row))))
                .count();
    }

    private static List<String> key(MeetingRow row) {
        boolean sun17 = row.held() == MeetingRow.Held.SUN17;
        return List.of(
                row.community(),
                PersonalNumbers.masked(row.topic()),
                sun17 ? row.month().toString() : "",
                sun17 ? JOINT : "REPRESENTATIVES");
    }

    private Map<String, Long> others() {
        var others = new LinkedHashMap<String, Long>();
        others.put("登记的阳光17议", count("select count(*) from minxu.deliberation"));
        others.put("其中本月没有议题", count("""
                select count(*) from minxu.deliberation d join minxu.case c on c.id = d.id
                where d.meeting_id is null and c.closed_at is not null"""));
        others.put("未达到规定人数的会议", count("select count(*) from minxu.item_result where outcome = 'NO_QUORUM'"));
        others.put("最后仍待再议的议题", count("""
                select count(*) from minxu.topic t where outcome = 'AGAIN' and not exists (select 1 from minxu.topic n where n.continues = t.id)"""));
        others.put("名单人次", count("select count(*) from minxu.meeting_member where not gone"));
        others.put("到会人次", count("select count(*) from minxu.presence where status = 'PRESENT'"));
        others.put("票", count("select count(*) from minxu.vote"));
        others.put("公示", count("select count(*) from minxu.notice"));
        others.put("会议任务", count("select count(*) from minxu.meeting_task where case_id is not null"));
        others.put("其中已办结", count("""
                select count(*) from minxu.meeting_task t join minxu.case c on c.id = t.case_id where c.closed_at is not null"""));
        return others;
    }

    private Map<Integer, Long> marks() {
        var marks = new LinkedHashMap<Integer, Long>();
        jdbc.sql("select level, count(*) as times from minxu.mark group by level order by level")
                .query(row -> {
                    marks.put(row.getInt("level"), row.getLong("times"));
                });
        return marks;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
