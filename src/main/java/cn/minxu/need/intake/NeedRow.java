package cn.minxu.need.intake;

import cn.minxu.Plain;
import cn.minxu.table.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one need, as text, nothing of it checked.
 *
 * @param twin where an earlier row of the same community stands that has the same serial, or null
 */
record NeedRow(Row row, @Nullable String twin) {

    String text(Column column) {
        return switch (column) {
            case CONTENT -> row.text(column.label());
            case PLACE, ADDRESS, PHONE -> Plain.line(row.texts().get(column.label()));
            default -> row.name(column.label());
        };
    }

    @Nullable
    String given(Column column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** As the cell has it. */
    String raw(Column column) {
        return row.texts().getOrDefault(column.label(), "");
    }

    List<Column> formulas() {
        return List.of(Column.values()).stream()
                .filter(column -> row.formulas().contains(column.label()))
                .toList();
    }
}
