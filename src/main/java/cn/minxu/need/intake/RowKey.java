package cn.minxu.need.intake;

import cn.minxu.Plain;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * By what a file's row is known again: its community, the minute of its registration and its serial, however a spreadsheet has written
 * them. The rest of a row may be corrected; then it is still the same row.
 */
final class RowKey {

    private RowKey() {}

    static String of(String community, Instant registeredAt, String serial) {
        return "row:"
                + sha256(String.join(
                        "\0",
                        plain(community),
                        registeredAt.truncatedTo(ChronoUnit.MINUTES).toString(),
                        serial(serial)));
    }

    /** What rows were known by before: their cells as they were, the content among them. */
    static String ofOld(NeedRow row, Instant registeredAt) {
        return "file:"
                + sha256(String.join(
                        "\0",
                        row.raw(Column.COMMUNITY).strip(),
                        registeredAt.toString(),
                        row.raw(Column.CONTENT).strip(),
                        row.raw(Column.SERIAL).strip()));
    }

    /** 007 and 7.0 are 7. */
    static String serial(String written) {
        String plain = plain(written);
        return plain.matches("\\d+(\\.0+)?")
                ? plain.replaceFirst("^0+(?=\\d)", "").replaceFirst("\\.0+$", "")
                : plain;
    }

    private static String plain(String text) {
        return Plain.code(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
