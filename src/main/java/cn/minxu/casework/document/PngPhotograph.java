package cn.minxu.casework.document;

import cn.minxu.casework.document.Png.Chunk;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A PNG as it is stored: it does not tell where it was taken. Only chunks that show the picture, when it was changed, and what
 * {@link Exif} keeps are left; texts, XMP among them, and chunks of programs may all hold a place.
 */
final class PngPhotograph {

    private static final int EXIF = type("eXIf");

    /** In the first byte of a type: the picture is not shown without the chunk, unless it is set. */
    private static final int BESIDE = 0x20000000;

    /** Colours, transparency, size, the time, and moving pictures. */
    private static final Set<Integer> SHOWING = Stream.of(
                    "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs",
                    "tIME", "acTL", "fcTL", "fdAT")
            .map(PngPhotograph::type)
            .collect(Collectors.toUnmodifiableSet());

    private final byte[] bytes;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean more;

    PngPhotograph(byte[] bytes, Png png) {
        this.bytes = bytes;
        kept.writeBytes(Png.SIGNATURE);
        png.chunks().forEach(this::keep);
    }

    /** Whether it told more than is kept of it. */
    boolean tellsMore() {
        return more;
    }

    byte[] bytes() {
        return kept.toByteArray();
    }

    private void keep(Chunk chunk) {
        if (chunk.type() == EXIF) {
            keepExif(chunk);
        } else if ((chunk.type() & BESIDE) == 0 || SHOWING.contains(chunk.type())) {
            copy(chunk);
        } else {
            more = true;
        }
    }

    private void copy(Chunk chunk) {
        kept.write(bytes, chunk.from(), chunk.to() - chunk.from());
    }

    private void keepExif(Chunk chunk) {
        var exif = new Exif(Arrays.copyOfRange(bytes, chunk.from() + Png.HEAD, chunk.to() - Png.CHECKSUM));
        if (exif.tellsMore()) {
            more = true;
            exif.kept().ifPresent(rest -> kept.writeBytes(written(rest)));
        } else {
            copy(chunk);
        }
    }

    private static byte[] written(byte[] exif) {
        var chunk = ByteBuffer.allocate(Png.HEAD + exif.length + Png.CHECKSUM);
        chunk.putInt(exif.length).putInt(EXIF).put(exif);
        var checksum = new CRC32();
        checksum.update(chunk.array(), Integer.BYTES, Integer.BYTES + exif.length);
        return chunk.putInt((int) checksum.getValue()).array();
    }

    private static int type(String letters) {
        return ByteBuffer.wrap(letters.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
