package cn.minxu.casework.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as programs make them; no two calls with different seeds make the same bytes. */
public final class SampleFiles {

    static final String DOCX_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String XLSX_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private SampleFiles() {}

    public static byte[] pdf(int seed) {
        var body = "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%" + seed + "\n".repeat(2000);
        return latin(body + "xref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n" + body.length()
                + "\n%%EOF\n");
    }

    public static byte[] jpeg(int seed) {
        return image("jpg", seed);
    }

    public static byte[] png(int seed) {
        return image("png", seed);
    }

    /** As long as that, by a histogram that no reader needs. */
    static byte[] png(int seed, int length) {
        byte[] png = png(seed);
        int end = png.length - 12;
        byte[] chunk = ByteBuffer.allocate(length - png.length)
                .putInt(length - png.length - 12)
                .put(latin("hIST"))
                .array();
        return joined(Arrays.copyOf(png, end), chunk, Arrays.copyOfRange(png, end, png.length));
    }

    public static byte[] ofd(int seed) {
        return zip(ofdParts(seed));
    }

    public static byte[] docx(int seed) {
        return zip(docxParts(seed));
    }

    public static byte[] xlsx(int seed) {
        return zip(xlsxParts(seed));
    }

    /** As those who make official documents write it. */
    static Map<String, byte[]> ofdParts(int seed) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("OFD.xml", latin("""
                <?xml version="1.0" encoding="UTF-8"?>
                <ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo>\
                <ofd:DocID>%d</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>""".formatted(seed)));
        parts.put("Doc_0/Document.xml", latin("<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"/>"));
        return parts;
    }

    /** As Word writes it: the main part has a type of its own. */
    static Map<String, byte[]> docxParts(int seed) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", types("""
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="%s"/>""".formatted(DOCX_MAIN)));
        parts.put("_rels/.rels", relation("word/document.xml"));
        parts.put("word/document.xml", latin("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>%d</w:t></w:r></w:p>\
                </w:body></w:document>""".formatted(seed)));
        return parts;
    }

    /** As libraries write it: the type of all its XML is that of the main part, which is found from the root. */
    static Map<String, byte[]> xlsxParts(int seed) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("_rels/.rels", relation("/xl/workbook2.xml"));
        parts.put(
                "xl/workbook2.xml",
                latin("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"));
        parts.put("xl/worksheets/sheet1.xml", latin("<worksheet>%d</worksheet>".formatted(seed)));
        parts.put("[Content_Types].xml", types("<Default Extension=\"xml\" ContentType=\"%s\"/>".formatted(XLSX_MAIN)));
        return parts;
    }

    static byte[] types(String inside) {
        return latin(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" + inside + "</Types>");
    }

    private static byte[] relation(String main) {
        return latin("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="%s"/></Relationships>""".formatted(main));
    }

    /** With one part more, or another one of that name. */
    static byte[] with(Map<String, byte[]> parts, String name, byte[] content) {
        var more = new LinkedHashMap<>(parts);
        more.put(name, content);
        return zip(more);
    }

    static byte[] without(Map<String, byte[]> parts, String name) {
        var fewer = new LinkedHashMap<>(parts);
        fewer.remove(name);
        return zip(fewer);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] joined(byte[]... pieces) {
        var out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Noise, so that nothing of it can be packed: some hundred kilobytes. */
    private static byte[] image(String format, int seed) {
        var random = new Random(seed);
        var image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 400; y++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
