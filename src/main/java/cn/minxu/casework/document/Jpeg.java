package cn.minxu.casework.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form of a JPEG: segments, among them a frame and the scans that fill it, up to the mark of its end. */
final class Jpeg {

    private static final byte[] START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int MARK = 0xFF;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    private final byte[] bytes;
    private final List<Segment> segments = new ArrayList<>();
    private int at = 2;

    private Jpeg(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A part of the picture.
     *
     * @param type its mark
     * @param from where its mark begins
     * @param to where it ends; of a scan, with its pixels
     */
    record Segment(int type, int from, int to) {}

    /** Empty if its segments do not follow one another to its end. */
    static Optional<Jpeg> of(byte[] bytes) {
        var jpeg = new Jpeg(bytes);
        return Content.startsWith(bytes, START) && jpeg.reachesEnd() ? Optional.of(jpeg) : Optional.empty();
    }

    /** How long the picture is, whatever stands behind it. */
    int length() {
        return at + 2;
    }

    /** All between its start and its end. */
    List<Segment> segments() {
        return List.copyOf(segments);
    }

    private boolean reachesEnd() {
        boolean frame = false;
        boolean scan = false;
        while (at + 1 < bytes.length && value(at) == MARK) {
            int type = value(at + 1);
            if (type == END) {
                return frame && scan;
            }
            if (type == MARK) {
                at++;
                continue;
            }
            int from = at;
            if (!passSegment()) {
                return false;
            }
            frame |= isFrame(type);
            if (type == SCAN) {
                scan = true;
                passPixels();
            }
            segments.add(new Segment(type, from, at));
        }
        return false;
    }

    private boolean passSegment() {
        if (at + 3 >= bytes.length) {
            return false;
        }
        int length = value(at + 2) << 8 | value(at + 3);
        at += 2 + length;
        return length >= 2;
    }

    /** Up to the next mark: a zero, or a restart, after its first byte belongs to the pixels. */
    private void passPixels() {
        while (at + 1 < bytes.length && (value(at) != MARK || isOfPixels(value(at + 1)))) {
            at++;
        }
    }

    private static boolean isOfPixels(int type) {
        return type == 0 || (type >= 0xD0 && type <= 0xD7);
    }

    private static boolean isFrame(int type) {
        return type >= 0xC0 && type <= 0xCF && type != 0xC4 && type != 0xC8 && type != 0xCC;
    }

    private int value(int index) {
        return Byte.toUnsignedInt(bytes[index]);
    }
}
