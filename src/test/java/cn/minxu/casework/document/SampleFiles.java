package cn.minxu.casework.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as programs make them; no two calls with different seeds make the same bytes. */
public final class SampleFiles {

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

    public static byte[] ofd(int seed) {
        return zip(seed, "OFD.xml", "Doc_0/Document.xml");
    }

    public static byte[] docx(int seed) {
        return zip(seed, "[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    public static byte[] xlsx(int seed) {
        return zip(seed, "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
    }

    public static byte[] zip(int seed, String... names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("<x>" + seed + "</x>").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
