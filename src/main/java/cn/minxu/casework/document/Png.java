package cn.minxu.casework.document;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form of a PNG: a signature and chunks, from its header through its pixels to its end. */
final class Png {

    /** Bytes of a chunk before its content: length and type. */
    static final int HEAD = 8;

    /** Bytes after it. */
    static final int CHECKSUM = 4;

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final int HEADER = 0x49484452;
    private static final int PIXELS = 0x49444154;
    private static final int END = 0x49454E44;

    private final List<Chunk> chunks;

    private Png(List<Chunk> chunks) {
        this.chunks = chunks;
    }

    /**
     * A part of the picture.
     *
     * @param type its four letters as a number
     * @param from where its length stands
     * @param to behind its checksum
     */
    record Chunk(int type, int from, int to) {}

    /** Empty if its chunks do not follow one another to the last. */
    static Optional<Png> of(byte[] bytes) {
        if (!Content.startsWith(bytes, SIGNATURE)) {
            return Optional.empty();
        }
        var chunks = new ArrayList<Chunk>();
        var read = ByteBuffer.wrap(bytes).position(SIGNATURE.length);
        boolean pixels = false;
        while (read.remaining() >= HEAD + CHECKSUM) {
            int from = read.position();
            int length = read.getInt();
            int type = read.getInt();
            if (length < 0 || length > read.remaining() - CHECKSUM || chunks.isEmpty() != (type == HEADER)) {
                return Optional.empty();
            }
            pixels |= type == PIXELS;
            read.position(read.position() + length + CHECKSUM);
            chunks.add(new Chunk(type, from, read.position()));
            if (type == END) {
                return pixels ? Optional.of(new Png(List.copyOf(chunks))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** How long the picture is, whatever stands behind it. */
    int length() {
        return chunks.get(chunks.size() - 1).to();
    }

    List<Chunk> chunks() {
        return chunks;
    }
}
