package cn.minxu.table;

import cn.minxu.Refused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Run in a process of its own with a small heap, beside as much as the application itself holds: reads files made to fill it. */
final class HostileFiles {

    private static final int APPLICATION = 256 << 20;
    private static final TableForm FORM = TableForm.of("诉求", List.of("序号", "社区"));
    private static final String HEADER = Books.row(1, "", "序号", "社区");

    private HostileFiles() {}

    public static void main(String[] arguments) {
        var held = new byte[APPLICATION];
        files().forEach((name, file) -> System.out.println(name + "\t" + outcome(file.get())));
        System.out.println("held " + held.length);
    }

    private static String outcome(byte[] file) {
        try (var table = TableFile.of(new ByteArrayInputStream(file), FORM)) {
            var length = new long[1];
            table.read(row -> length[0] += row.text("社区").length());
            return "taken\t" + table.rows() + "\t" + table.unusedColumns().length();
        } catch (Refused refused) {
            return "refused\t" + refused.getMessage();
        } catch (Exception e) {
            return "failed\t" + e;
        }
    }

    private static Map<String, Supplier<byte[]>> files() {
        var files = new LinkedHashMap<String, Supplier<byte[]>>();
        files.put(
                "far column", () -> sheet("<row r=\"2\"><c r=\"ZZZZZZ2\" t=\"inlineStr\"><is><t>甲</t></is></c></row>"));
        files.put("last column", () -> sheet("<row r=\"2\"><c r=\"XFD2\" t=\"inlineStr\"><is><t>甲</t></is></c></row>"));
        files.put(
                "empty far column",
                () -> sheet(Books.row(2, "", "1", "甲") + "<row r=\"3\"><c r=\"XFD3\" s=\"1\"/></row>"));
        files.put(
                "million columns",
                () -> book(out -> {
                    Books.write(out, "<row r=\"1\">");
                    Books.repeat(out, "<c t=\"inlineStr\"><is><t>列</t></is></c>", 1_000_000);
                    Books.write(out, "</row>");
                }));
        files.put("million columns of a CSV", () -> "列,".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        files.put("bomb", () -> book(out -> Books.repeat(out, "<row><c><v>1</v></c></row>", 20_000_000)));
        files.put(
                "one cell",
                () -> book(out -> {
                    Books.write(out, HEADER + "<row r=\"2\"><c t=\"inlineStr\"><is><t>");
                    Books.repeat(out, "甲", 90_000_000);
                    Books.write(out, "</t></is></c></row>");
                }));
        files.put(
                "one attribute",
                () -> book(out -> {
                    Books.write(out, HEADER + "<row r=\"");
                    Books.repeat(out, "1", 250_000_000);
                    Books.write(out, "\"></row>");
                }));
        files.put(
                "one remark",
                () -> book(out -> {
                    Books.write(out, HEADER + "<!-- ");
                    Books.repeat(out, "x", 250_000_000);
                    Books.write(out, " -->");
                }));
        files.put("depth", () -> book(out -> Books.repeat(out, "<a>", 90_000_000)));
        files.put(
                "names",
                () -> book(out -> {
                    for (int i = 0; i < 5_000_000; i++) {
                        Books.write(out, "<n" + i + "/>");
                    }
                }));
        files.put(
                "shared texts",
                () -> new Books()
                        .shared(out -> Books.repeat(out, "<si><t>甲</t></si>", 12_000_000))
                        .sheet("表", "", HEADER)
                        .bytes());
        files.put(
                "one shared text",
                () -> new Books()
                        .shared(out -> {
                            Books.write(out, "<si><t>");
                            Books.repeat(out, "甲", 90_000_000);
                            Books.write(out, "</t></si>");
                        })
                        .sheet("表", "", HEADER)
                        .bytes());
        files.put("endless line", () -> filled("", 'a'));
        files.put("open quote", () -> filled("序号,社区\n1,\"", '\n'));
        files.put("commas", () -> filled("序号,社区\n", ','));
        files.put("large file", () -> new byte[40 << 20]);
        files.put("many sheets", HostileFiles::manySheets);
        files.put(
                "long cells",
                () -> book(out -> {
                    Books.write(out, HEADER);
                    String row = "<row><c t=\"inlineStr\"><is><t>1</t></is></c><c t=\"inlineStr\"><is><t>"
                            + "甲".repeat(Bounds.LONGEST_CELL) + "</t></is></c></row>";
                    for (int i = 0; i < 2000; i++) {
                        Books.write(out, row);
                    }
                }));
        files.put("whole year of a city", HostileFiles::ordinary);
        return files;
    }

    /** What a large district may really have: it must be taken. */
    private static byte[] ordinary() {
        return new Books()
                .shared(out -> {
                    for (int i = 0; i < 190_000; i++) {
                        Books.write(out, "<si><t>第" + i + "件诉求：楼道里的灯坏了，晚上看不见路</t></si>");
                    }
                })
                .sheet("表", "", out -> {
                    Books.write(out, HEADER);
                    for (int i = 0; i < 190_000; i++) {
                        Books.write(out, "<row><c><v>" + i + "</v></c><c t=\"s\"><v>" + i + "</v></c></row>");
                    }
                })
                .bytes();
    }

    private static byte[] filled(String start, char with) {
        byte[] bytes = start.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        bytes = Arrays.copyOf(bytes, 29 << 20);
        Arrays.fill(bytes, length, bytes.length, (byte) with);
        return bytes;
    }

    private static byte[] manySheets() {
        var book = new Books();
        for (int i = 0; i < 1000; i++) {
            book.sheet("表" + i, "", HEADER);
        }
        return book.bytes();
    }

    private static byte[] sheet(String rows) {
        return new Books().sheet("表", "", HEADER + rows).bytes();
    }

    private static byte[] book(Books.Part rows) {
        return new Books().sheet("表", "", rows).bytes();
    }
}
