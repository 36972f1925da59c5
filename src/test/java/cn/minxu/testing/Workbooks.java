package cn.minxu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.springframework.web.util.HtmlUtils;

/** Workbooks that come back from the application. */
public final class Workbooks {

    private Workbooks() {}

    /** All that stands in one, as people read it, amid its XML. */
    public static String content(byte[] workbook) {
        var content = new StringBuilder();
        try {
            Path kept = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
            try (var zip = new ZipFile(kept.toFile())) {
                for (var part : zip.stream().toList()) {
                    content.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HtmlUtils.htmlUnescape(content.toString()).replace("&apos;", "'");
    }
}
