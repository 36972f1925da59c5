package cn.minxu.table;

import cn.minxu.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * Gives a parser so many bytes for its next piece and so many in all: what a parser must hold until the piece ends is bounded, however
 * the file was made.
 */
class Ration extends FilterInputStream {

    /** A parser reads ahead. */
    private static final int AHEAD = 1 << 16;

    private final Supplier<Refused> endless;
    private final long most;
    private long read;
    private long allowed;

    /** @param endless what is said of a piece that does not end */
    Ration(InputStream in, long most, Supplier<Refused> endless) {
        super(in);
        this.most = most;
        this.endless = endless;
        next();
    }

    /** A piece has ended; the next begins. */
    void next() {
        allowed = read + Bounds.LONGEST_PIECE + AHEAD;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, Math.min(length, AHEAD / 2));
        count(n);
        return n;
    }

    private void count(int n) {
        read += Math.max(0, n);
        if (read > most) {
            throw Bounds.tooLarge();
        }
        if (read > allowed) {
            throw endless.get();
        }
    }
}
