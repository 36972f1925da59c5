package cn.minxu.casework.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a document may be. */
public enum DocumentKind {
    PDF("PDF 文档", "application/pdf", "pdf"),
    JPEG("JPEG 图片", "image/jpeg", "jpg", "jpeg"),
    PNG("PNG 图片", "image/png", "png"),
    OFD("OFD 版式文件", "application/ofd", "ofd"),
    DOCX("Word 文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("Excel 表格", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    static final String ALL = "PDF、JPG、PNG、OFD、DOCX、XLSX";

    private final String label;
    private final String mediaType;
    private final List<String> endings;

    DocumentKind(String label, String mediaType, String... endings) {
        this.label = label;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending that its names mostly have. */
    String ending() {
        return endings.get(0);
    }

    static Optional<DocumentKind> withEnding(String ending) {
        String lower = ending.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(lower))
                .findFirst();
    }

    public static DocumentKind ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of document is " + mediaType));
    }
}
