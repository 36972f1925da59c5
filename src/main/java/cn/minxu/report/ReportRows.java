package cn.minxu.report;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.instantOrNull;
import static cn.minxu.casework.Columns.text;

import cn.minxu.casework.CaseBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans and reports, {@code minxu.report_plan} and {@code minxu.report}; the database lets no agreed date move. */
@Repository
class ReportRows {

    private static final List<String> TYPED = List.of("""
            update minxu.report set progress = minxu.erased(progress), effect = minxu.erased(effect), problems = minxu.erased(problems)
            where case_id = ? and (progress, effect, problems) is distinct from (minxu.erased(progress), minxu.erased(effect), minxu.erased(problems))""", """
            update minxu.report_note set comment = minxu.erased(comment) where case_id = ? and comment is distinct from minxu.erased(comment)""");

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a recipient says to a report; a null comment is that he has read it. */
    record Note(
            long plan,
            int number,
            String unit,
            String user,
            Instant at,
            @Nullable String comment) {}

    /** A day on which a report is due. */
    record Day(LocalDate due, Instant opensAt, Instant dueAt) {}

    void plan(long number, String reporter, List<String> recipients, List<Day> days, Instant when, String by) {
        long plan = jdbc.sql(
                        "insert into minxu.report_plan (case_id, reporter, planned_at, planned_by) values (?, ?, ?, ?) returning id")
                .params(number, reporter, at(when), by)
                .query(Long.class)
                .single();
        recipients.forEach(unit -> change(
                "insert into minxu.report_recipient (plan_id, unit_id) values (?, ?) on conflict do nothing",
                plan,
                unit));
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            change(
                    "insert into minxu.report (plan_id, number, case_id, due, opens_at, due_at) values (?, ?, ?, ?, ?, ?)",
                    plan,
                    i + 1,
                    number,
                    day.due(),
                    at(day.opensAt()),
                    at(day.dueAt()));
        }
    }

    void open(Report report, Instant when) {
        change(
                "update minxu.report set opened_at = ? where plan_id = ? and number = ?",
                at(when),
                report.plan(),
                report.number());
    }

    void submit(Report report, String progress, String effect, @Nullable String problems, Instant when, String by) {
        change(
                "update minxu.report set progress = ?, effect = ?, problems = ?, submitted_at = ?, submitted_by = ?"
                        + " where plan_id = ? and number = ?",
                progress,
                effect,
                text(problems),
                at(when),
                by,
                report.plan(),
                report.number());
    }

    void end(long plan, boolean early, Instant when) {
        change("update minxu.report_plan set ended_at = ?, ended_early = ? where id = ?", at(when), early, plan);
    }

    void note(Report report, long number, String unit, String user, @Nullable String comment, Instant when) {
        change(
                "insert into minxu.report_note (plan_id, number, case_id, unit_id, user_id, at, comment) values (?, ?, ?, ?, ?, ?, ?)",
                report.plan(),
                report.number(),
                number,
                unit,
                user,
                at(when),
                text(comment));
    }

    private void change(String statement, @Nullable Object... values) {
        CaseBook.guarded(() -> jdbc.sql(statement).params(values).update());
    }

    /** The case's one that has not ended. */
    Optional<Plan> current(long number) {
        return plans(number, "and ended_at is null").stream().findFirst();
    }

    /** In the order in which they were agreed. */
    List<Plan> plans(long number) {
        return plans(number, "order by id");
    }

    private List<Plan> plans(long number, String which) {
        return jdbc.sql("""
                        select id, case_id, reporter, coalesce(ended_early, false) as early,
                          array(select unit_id from minxu.report_recipient where plan_id = p.id order by unit_id) as recipients
                        from minxu.report_plan p where case_id = ?\s""" + which)
                .param(number)
                .query((row, i) -> new Plan(
                        row.getLong("id"),
                        row.getLong("case_id"),
                        row.getString("reporter"),
                        List.of((String[]) row.getArray("recipients").getArray()),
                        row.getBoolean("early")))
                .list();
    }

    List<Report> reports(long plan) {
        return jdbc.sql("select * from minxu.report where plan_id = ? order by number")
                .param(plan)
                .query(ReportRows::read)
                .list();
    }

    List<Note> notes(long plan) {
        return jdbc.sql("select * from minxu.report_note where plan_id = ? order by id")
                .param(plan)
                .query((row, i) -> new Note(
                        row.getLong("plan_id"),
                        row.getInt("number"),
                        row.getString("unit_id"),
                        row.getString("user_id"),
                        instant(row, "at"),
                        row.getString("comment")))
                .list();
    }

    /** The one that was opened last, of the plan under way. */
    Optional<Report> lastOpened(long number) {
        return jdbc.sql("""
                        select r.* from minxu.report r join minxu.report_plan p on p.id = r.plan_id
                        where r.case_id = ? and p.ended_at is null and r.opened_at is not null order by r.number desc limit 1""").param(number).query(ReportRows::read).optional();
    }

    void erase(long number) {
        TYPED.forEach(statement -> jdbc.sql(statement).param(number).update());
    }

    private static Report read(ResultSet row, int index) throws SQLException {
        return new Report(
                row.getLong("plan_id"),
                row.getInt("number"),
                row.getObject("due", LocalDate.class),
                instant(row, "opens_at"),
                instant(row, "due_at"),
                instantOrNull(row, "opened_at"),
                instantOrNull(row, "submitted_at"),
                row.getString("submitted_by"),
                row.getString("progress"),
                row.getString("effect"),
                row.getString("problems"));
    }
}
