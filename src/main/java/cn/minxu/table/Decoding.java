package cn.minxu.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** How far a text can be read in an encoding: to its end, or to a byte that does not fit. */
final class Decoding {

    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15);
    private final CharBuffer chars = CharBuffer.allocate(1 << 15);
    private boolean end;
    private boolean whole;
    private int line = 1;
    private int wide;

    private Decoding(CharsetDecoder decoder) {
        this.decoder = decoder;
    }

    static Decoding of(InputStream text, CharsetDecoder decoder) throws IOException {
        var decoding = new Decoding(decoder);
        while (decoding.goesOn(text)) {
            continue;
        }
        return decoding;
    }

    boolean isWhole() {
        return whole;
    }

    /** The line that it has come to, from 1. */
    int line() {
        return line;
    }

    /** How many characters of several bytes there were. */
    int wide() {
        return wide;
    }

    private boolean goesOn(InputStream text) throws IOException {
        if (!end) {
            int n = text.read(bytes.array(), bytes.position(), bytes.remaining());
            end = n < 0;
            bytes.position(bytes.position() + Math.max(0, n));
        }
        bytes.flip();
        CoderResult result = decoder.decode(bytes, chars, end);
        bytes.compact();
        chars.flip();
        chars.chars().forEach(this::count);
        chars.clear();
        whole = end && result.isUnderflow();
        return !whole && !result.isError();
    }

    private void count(int c) {
        line += c == '\n' ? 1 : 0;
        wide += c > 0x7F ? 1 : 0;
    }
}
