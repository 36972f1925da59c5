package cn.minxu.scoring;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instantOrNull;
import static cn.minxu.casework.Columns.text;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All sheets and what they say, {@code minxu.scoring_sheet}: what was submitted stays, and the database sees to it. */
@Repository
public class SheetRows {

    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sheet to be given out. */
    public record New(int pass, @Nullable String indicator, boolean last, String assessor, String unit) {}

    public void add(Panel panel, New sheet, Instant when, String by) {
        try {
            CaseBook.guarded(() -> jdbc.sql("""
                            insert into minxu.scoring_sheet (panel_id, case_id, pass, indicator, last, assessor, unit_id, appointed_at, appointed_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(panel.id(), panel.number(), sheet.pass(), text(sheet.indicator()), sheet.last())
                    .params(sheet.assessor(), sheet.unit(), at(when), by)
                    .update());
        } catch (DuplicateKeyException twice) {
            throw Refused.conflict("同一个人不能重复确定，同一项也只由一人评分，请重新选择。");
        }
    }

    public List<Sheet> of(Panel panel) {
        return jdbc.sql("select * from minxu.scoring_sheet where panel_id = ? order by pass, last, id")
                .param(panel.id())
                .query(SheetRows::read)
                .list();
    }

    public Optional<Sheet> find(long id) {
        return jdbc.sql("select * from minxu.scoring_sheet where id = ?")
                .param(id)
                .query(SheetRows::read)
                .optional();
    }

    /** The sheet that somebody has to fill in in a case now. */
    public Optional<Sheet> open(long number, String assessor) {
        return jdbc.sql("""
                        select t.* from minxu.scoring_sheet t join minxu.scoring_panel p on p.id = t.panel_id
                        where t.case_id = ? and t.assessor = ? and t.submitted_at is null and t.recused_at is null and p.closed_at is null""").params(number, assessor).query(SheetRows::read).optional();
    }

    /** The sheet of one item that is to be filled in in a case now. */
    public Optional<Sheet> openOf(long number, String indicator) {
        return jdbc.sql("""
                        select t.* from minxu.scoring_sheet t join minxu.scoring_panel p on p.id = t.panel_id
                        where t.case_id = ? and t.indicator = ? and t.submitted_at is null and t.recused_at is null and p.closed_at is null""").params(number, indicator).query(SheetRows::read).optional();
    }

    /** Takes the place of what the sheet said of the item. */
    public void save(Sheet sheet, Score score) {
        CaseBook.guarded(() -> {
            jdbc.sql("""
                            with former as (delete from minxu.scoring_evidence where sheet_id = ? and indicator = ?)
                            insert into minxu.scoring_score (sheet_id, case_id, indicator, points, not_applicable, remark) values (?, ?, ?, ?, ?, ?)
                            on conflict (sheet_id, indicator) do update set points = excluded.points, not_applicable = excluded.not_applicable,
                              remark = excluded.remark""")
                    .params(sheet.id(), score.indicator())
                    .params(sheet.id(), sheet.number(), score.indicator(), score.points(), score.notApplicable())
                    .params(score.remark())
                    .update();
            if (!score.evidence().isEmpty()) {
                jdbc.sql("""
                                insert into minxu.scoring_evidence (sheet_id, indicator, document_id, case_id, sha256)
                                select ?, ?, document, ?, '' from unnest(?::bigint[]) document""")
                        .params(
                                sheet.id(),
                                score.indicator(),
                                sheet.number(),
                                score.evidence().toArray(Long[]::new))
                        .update();
            }
        });
    }

    public void recuse(Sheet sheet, Instant when, String why) {
        change(
                "update minxu.scoring_sheet set recused_at = ?, recused_why = ? where id = ?",
                at(when),
                why,
                sheet.id());
    }

    /** With the declaration that he has no interest in the matter. */
    public void submit(Sheet sheet, Instant when) {
        change(
                "update minxu.scoring_sheet set declared_at = coalesce(declared_at, ?), submitted_at = ? where id = ?",
                at(when),
                at(when),
                sheet.id());
    }

    private void change(String statement, @Nullable Object... values) {
        CaseBook.guarded(() -> jdbc.sql(statement).params(values).update());
    }

    /** What a sheet says, in the order of its standard. */
    public List<Score> scores(Sheet sheet) {
        Map<String, List<Long>> evidence = jdbc
                .sql(
                        "select indicator, document_id from minxu.scoring_evidence where sheet_id = ? order by document_id")
                .param(sheet.id())
                .query((row, i) -> Map.entry(row.getString("indicator"), row.getLong("document_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select * from minxu.scoring_score where sheet_id = ?")
                .param(sheet.id())
                .query((row, i) -> new Score(
                        row.getString("indicator"),
                        row.getObject("points", Integer.class),
                        row.getBoolean("not_applicable"),
                        row.getString("remark"),
                        evidence.getOrDefault(row.getString("indicator"), List.of())))
                .list();
    }

    /** Which sheets do not count, and why: HIGHEST or LOWEST. */
    public Map<Long, String> dropped(Panel panel) {
        return jdbc
                .sql("select sheet_id, dropped from minxu.scoring_counted(?) where dropped is not null")
                .param(panel.id())
                .query((row, i) -> Map.entry(row.getLong("sheet_id"), row.getString("dropped")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Sheet read(ResultSet row, int index) throws SQLException {
        return new Sheet(
                row.getLong("id"),
                row.getLong("panel_id"),
                row.getLong("case_id"),
                row.getInt("pass"),
                row.getString("indicator"),
                row.getBoolean("last"),
                row.getString("assessor"),
                row.getString("unit_id"),
                instantOrNull(row, "declared_at"),
                instantOrNull(row, "recused_at"),
                row.getString("recused_why"),
                instantOrNull(row, "submitted_at"),
                row.getObject("total", Integer.class));
    }
}
