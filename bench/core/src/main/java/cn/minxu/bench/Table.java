package cn.minxu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of results in Markdown. */
final class Table {

    private final String title;
    private final List<String> rows = new ArrayList<>();

    Table(String title, Object... columns) {
        this.title = title;
        row(columns);
        rows.add(Stream.of(columns).map(column -> "---").collect(Collectors.joining("|", "|", "|")));
    }

    Table row(Object... cells) {
        rows.add(Stream.of(cells).map(Table::text).collect(Collectors.joining(" | ", "| ", " |")));
        return this;
    }

    private static String text(Object cell) {
        return cell instanceof Double number ? Spread.figure(number) : cell.toString();
    }

    void print() {
        System.out.println();
        System.out.println("### " + title);
        System.out.println();
        rows.forEach(System.out::println);
        System.out.flush();
    }
}
