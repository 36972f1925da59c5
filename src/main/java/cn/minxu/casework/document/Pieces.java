package cn.minxu.casework.document;

import java.io.InputStream;
import java.util.Objects;

/** A long value, of which no more than a piece is in memory. */
final class Pieces extends InputStream {

    private static final int PIECE = 256 << 10;

    private final int size;
    private final Source source;
    private byte[] piece = new byte[0];
    private int next;
    private int taken;

    Pieces(int size, Source source) {
        this.size = size;
        this.source = source;
    }

    /** Where the pieces come from. */
    @FunctionalInterface
    interface Source {
        byte[] piece(int from, int length);
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : Byte.toUnsignedInt(piece[taken++]);
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int n = Math.min(length, piece.length - taken);
        System.arraycopy(piece, taken, into, offset, n);
        taken += n;
        return n;
    }

    private boolean isAtEnd() {
        if (taken == piece.length && next < size) {
            piece = source.piece(next, Math.min(PIECE, size - next));
            next += piece.length;
            taken = 0;
        }
        return taken == piece.length;
    }
}
