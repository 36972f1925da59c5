package cn.minxu.table;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** A text without the byte order marks that programs write in front of it, some of them more than one. */
class WithoutMark extends PushbackReader {

    private static final char MARK = '\uFEFF';

    WithoutMark(Reader text) throws IOException {
        super(text);
        int first = read();
        while (first == MARK) {
            first = read();
        }
        if (first >= 0) {
            unread(first);
        }
    }
}
