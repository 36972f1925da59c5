package cn.minxu.replay.past;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import cn.minxu.casework.document.DocumentIntake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Evidence that people of the demo's past attach: one page with its name on it. */
@Component
@ConditionalOnProperty("minxu.demo-history")
class PastPapers {

    private static final List<String> OBJECTS = List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R /Resources << /Font << /F 4 0 R >> >> >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 6 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");

    private final DocumentIntake intake;

    PastPapers(DocumentIntake intake) {
        this.intake = intake;
    }

    /** @return the document's id */
    String add(long number, String user, String name) {
        try {
            return Long.toString(intake.take(number, name + ".pdf", new ByteArrayInputStream(page(number, name)), user)
                    .document()
                    .id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] page(long number, String name) {
        String text = "BT /F 20 Tf 72 740 Td <%s> Tj /F 12 Tf 0 -36 Td <%s> Tj ET"
                .formatted(hex(name), hex("演示材料，项目编号 " + number));
        var objects = new ArrayList<>(OBJECTS);
        objects.add("<< /Length %d >>\nstream\n%s\nendstream".formatted(text.length(), text));
        var all = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(all.length()));
            all.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
        }
        int table = all.length();
        all.append("xref\n0 %d\n%strailer\n<< /Size %1$d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.size() + 1, places, table));
        return all.toString().getBytes(US_ASCII);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_16BE));
    }
}
