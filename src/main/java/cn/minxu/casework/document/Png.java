package cn.minxu.casework.document;

import java.nio.ByteBuffer;
import java.util.OptionalInt;

/** The form of a PNG: a signature and chunks, from its header through its pixels to its end. */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEADER = 0x49484452;
    private static final int PIXELS = 0x49444154;
    private static final int END = 0x49454E44;
    private static final int CHECKSUM = 4;

    private Png() {}

    /** How long the picture is, whatever stands behind it; empty if its chunks do not follow one another to the last. */
    static OptionalInt length(byte[] bytes) {
        if (!Content.startsWith(bytes, SIGNATURE)) {
            return OptionalInt.empty();
        }
        var chunks = ByteBuffer.wrap(bytes).position(SIGNATURE.length);
        boolean first = true;
        boolean pixels = false;
        while (chunks.remaining() >= 8 + CHECKSUM) {
            int length = chunks.getInt();
            int type = chunks.getInt();
            if (length < 0 || length > chunks.remaining() - CHECKSUM || first != (type == HEADER)) {
                return OptionalInt.empty();
            }
            first = false;
            pixels |= type == PIXELS;
            chunks.position(chunks.position() + length + CHECKSUM);
            if (type == END) {
                return pixels ? OptionalInt.of(chunks.position()) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
