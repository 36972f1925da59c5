package cn.minxu.casework.document;

import cn.minxu.Refused;
import cn.minxu.table.Upload;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document and what they are, whatever its name says. A picture ends where it ends: what phones and screenshot tools leave
 * behind it (the film of a moving picture, a second picture, the rest of a former one) is cut off, and so is whatever somebody hides there. A
 * photograph does not tell where it was taken.
 */
final class Content {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String BEHIND = "图片本身已完整保存；图片结尾之后的附加数据（如动态照片的视频）没有保存。";
    private static final String PLACE = "照片中记录的拍摄地点等附加信息没有保存，照片本身、方向和拍摄时间不变。";

    private static final String BESIDE = "图片中附带的文字和可能记录的拍摄地点等附加信息没有保存，图片本身不变。";

    private final byte[] bytes;
    private final DocumentKind kind;
    private final List<String> leftOut;

    private Content(byte[] bytes, DocumentKind kind, List<String> leftOut) {
        this.bytes = bytes;
        this.kind = kind;
        this.leftOut = leftOut;
    }

    /** @throws Refused if it is empty, damaged, or of a kind that is not taken */
    static Content of(Upload upload) throws IOException {
        byte[] bytes = upload.bytes();
        if (bytes.length == 0) {
            throw Refused.invalid("文件是空的，请核对后重新选择。");
        }
        return read(bytes, upload)
                .orElseThrow(() -> Refused.invalid(
                        "文件的内容不是完整的 %s 文件：可能已损坏、没有下载完整，或只是改了文件名。请打开核对，重新保存后再添加。".formatted(DocumentKind.ALL)));
    }

    byte[] bytes() {
        return bytes;
    }

    DocumentKind kind() {
        return kind;
    }

    /** What became of what is not kept of it, or null. */
    @Nullable
    String note() {
        return leftOut.isEmpty() ? null : String.join("", leftOut);
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

    private static Optional<Content> read(byte[] bytes, Upload upload) {
        if (Pdf.isWhole(bytes)) {
            return Optional.of(new Content(bytes, DocumentKind.PDF, List.of()));
        }
        return Jpeg.of(bytes)
                .map(jpeg -> photograph(bytes, jpeg))
                .or(() -> Png.of(bytes).map(png -> photograph(bytes, png)))
                .or(() -> startsWith(bytes, ZIP)
                        ? Packed.kind(bytes, upload).map(kind -> new Content(bytes, kind, List.of()))
                        : Optional.empty());
    }

    private static Content photograph(byte[] bytes, Jpeg jpeg) {
        var leftOut = new ArrayList<>(cut(bytes, jpeg.length()));
        var photograph = new Photograph(bytes, jpeg);
        if (photograph.tellsMore()) {
            leftOut.add(PLACE);
        }
        return new Content(photograph.bytes(), DocumentKind.JPEG, leftOut);
    }

    private static Content photograph(byte[] bytes, Png png) {
        var leftOut = new ArrayList<>(cut(bytes, png.length()));
        var photograph = new PngPhotograph(bytes, png);
        if (photograph.tellsMore()) {
            leftOut.add(BESIDE);
        }
        return new Content(photograph.bytes(), DocumentKind.PNG, leftOut);
    }

    private static List<String> cut(byte[] bytes, int length) {
        return length < bytes.length ? List.of(BEHIND) : List.of();
    }
}
