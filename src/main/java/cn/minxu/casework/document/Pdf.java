package cn.minxu.casework.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The form of a PDF: its version in front, and at its end where its table stands. */
final class Pdf {

    private static final Pattern START = Pattern.compile("%PDF-[12]\\.\\d");
    private static final Pattern END = Pattern.compile("startxref\\s+\\d+\\s+%%EOF");
    private static final int HEAD = 8;
    private static final int TAIL = 1024;

    private Pdf() {}

    /** Whether it begins and ends as one. */
    static boolean isWhole(byte[] bytes) {
        if (bytes.length < HEAD
                || !START.matcher(new String(bytes, 0, HEAD, StandardCharsets.ISO_8859_1))
                        .matches()) {
            return false;
        }
        int tail = Math.min(TAIL, bytes.length);
        return END.matcher(new String(bytes, bytes.length - tail, tail, StandardCharsets.ISO_8859_1))
                .find();
    }
}
