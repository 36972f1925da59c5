package cn.minxu.casework.document;

import cn.minxu.Refused;
import cn.minxu.table.Upload;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document and what they are, whatever its name says. A picture ends where it ends: what phones and screenshot tools leave
 * behind it (the film of a moving picture, a second picture, the rest of a former one) is cut off, and so is whatever somebody hides there.
 */
final class Content {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final byte[] bytes;
    private final DocumentKind kind;
    private final boolean cut;

    private Content(byte[] bytes, DocumentKind kind, boolean cut) {
        this.bytes = bytes;
        this.kind = kind;
        this.cut = cut;
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
        return cut ? "图片本身已完整保存；图片结尾之后的附加数据（如动态照片的视频）没有保存。" : null;
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
            return Optional.of(new Content(bytes, DocumentKind.PDF, false));
        }
        return picture(bytes, Jpeg.length(bytes), DocumentKind.JPEG)
                .or(() -> picture(bytes, Png.length(bytes), DocumentKind.PNG))
                .or(() -> startsWith(bytes, ZIP)
                        ? Packed.kind(bytes, upload).map(kind -> new Content(bytes, kind, false))
                        : Optional.empty());
    }

    private static Optional<Content> picture(byte[] bytes, OptionalInt length, DocumentKind kind) {
        return length.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Content(Arrays.copyOf(bytes, length.getAsInt()), kind, length.getAsInt() < bytes.length));
    }
}
