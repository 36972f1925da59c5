package cn.minxu.casework.document;

import cn.minxu.Refused;
import cn.minxu.table.Upload;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The bytes of a document and what they are, whatever its name says. */
final class Content {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String TYPES = "[Content_Types].xml";

    private final byte[] bytes;
    private final DocumentKind kind;

    private Content(byte[] bytes, DocumentKind kind) {
        this.bytes = bytes;
        this.kind = kind;
    }

    /** @throws Refused if it is empty, damaged, or of a kind that is not taken */
    static Content of(Upload upload) throws IOException {
        byte[] bytes = upload.bytes();
        if (bytes.length == 0) {
            throw Refused.invalid("文件是空的，请核对后重新选择。");
        }
        return kind(bytes, upload)
                .map(kind -> new Content(bytes, kind))
                .orElseThrow(() -> Refused.invalid(
                        "文件的内容不是完整的 %s 文件：可能已损坏、没有下载完整，或只是改了文件名。请打开核对，重新保存后再添加。".formatted(DocumentKind.ALL)));
    }

    byte[] bytes() {
        return bytes;
    }

    DocumentKind kind() {
        return kind;
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static Optional<DocumentKind> kind(byte[] bytes, Upload upload) throws IOException {
        if (Pdf.isWhole(bytes)) {
            return Optional.of(DocumentKind.PDF);
        }
        if (Jpeg.isWhole(bytes)) {
            return Optional.of(DocumentKind.JPEG);
        }
        if (Png.isWhole(bytes)) {
            return Optional.of(DocumentKind.PNG);
        }
        return startsWith(bytes, ZIP) ? packed(names(upload)) : Optional.empty();
    }

    /** None of what is no archive, or a damaged one. */
    private static List<String> names(Upload upload) {
        try {
            return upload.partNames();
        } catch (IOException damaged) {
            return List.of();
        }
    }

    private static Optional<DocumentKind> packed(List<String> names) {
        if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            throw Refused.invalid("文件里有宏，不能添加。请另存为不带宏的 DOCX 或 XLSX 后再添加。");
        }
        if (names.contains("OFD.xml")) {
            return Optional.of(DocumentKind.OFD);
        }
        if (names.contains(TYPES) && names.contains("word/document.xml")) {
            return Optional.of(DocumentKind.DOCX);
        }
        return names.contains(TYPES) && names.contains("xl/workbook.xml")
                ? Optional.of(DocumentKind.XLSX)
                : Optional.empty();
    }
}
