package cn.minxu.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, also such as no spreadsheet writes. */
public final class Books {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder targets = new StringBuilder();
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Writes what stands in a part. */
    @FunctionalInterface
    public interface Part {
        void write(OutputStream out) throws IOException;
    }

    /** A sheet with rows as XML. */
    public Books sheet(String name, String attributes, String rows) {
        return sheet(name, attributes, out -> write(out, rows));
    }

    public Books sheet(String name, String attributes, Part rows) {
        int number = parts.size() + 1;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\" %s/>".formatted(name, number, number, attributes));
        target(number, "worksheet", "worksheets/sheet" + number + ".xml");
        parts.put("xl/worksheets/sheet" + number + ".xml", out -> {
            write(out, "<worksheet><sheetData>");
            rows.write(out);
            write(out, "</sheetData></worksheet>");
        });
        return this;
    }

    public Books shared(Part strings) {
        target(999, "sharedStrings", "sharedStrings.xml");
        parts.put("xl/sharedStrings.xml", out -> {
            write(out, "<sst>");
            strings.write(out);
            write(out, "</sst>");
        });
        return this;
    }

    private void target(int number, String type, String path) {
        targets.append(
                "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(number, RELATIONS, type, path));
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    part -> write(
                            part,
                            "<workbook xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets + "</sheets></workbook>"));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    part -> write(part, "<Relationships>" + targets + "</Relationships>"));
            for (var each : parts.entrySet()) {
                part(zip, each.getKey(), each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A row of texts. */
    public static String row(int number, String attributes, String... cells) {
        var row = new StringBuilder("<row r=\"%d\" %s>".formatted(number, attributes));
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + i, number, cells[i]));
        }
        return row.append("</row>").toString();
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static void repeat(OutputStream out, String text, long times) throws IOException {
        byte[] block = text.repeat(1000).getBytes(StandardCharsets.UTF_8);
        for (long i = 0; i < times / 1000; i++) {
            out.write(block);
        }
    }

    private static void part(ZipOutputStream zip, String name, Part part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        part.write(zip);
        zip.closeEntry();
    }
}
