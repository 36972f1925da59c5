package cn.minxu.casework.document;

import cn.minxu.casework.document.Jpeg.Segment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A JPEG as it is stored: it does not tell where it was taken. Of what programs write beside the pixels, only what shows them and what
 * {@link Exif} keeps is left; XMP, IPTC and the makers' own segments may all hold a place.
 */
final class Photograph {

    private static final int FIRST_OF_PROGRAMS = 0xE0;
    private static final int LAST_OF_PROGRAMS = 0xEF;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int HEAD_BYTES = 4;
    private static final int LONGEST = 0xFFFF - 2;
    private static final byte[] EXIF_NAME = name("Exif\0\0");
    private static final byte[] COLOURS_NAME = name("ICC_PROFILE\0");

    private final byte[] bytes;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean more;

    Photograph(byte[] bytes, Jpeg jpeg) {
        this.bytes = bytes;
        kept.write(bytes, 0, 2);
        jpeg.segments().forEach(this::keep);
        kept.write(bytes, jpeg.length() - 2, 2);
        if (!more) {
            kept.reset();
            kept.write(bytes, 0, jpeg.length());
        }
    }

    /** Whether it told more than is kept of it. */
    boolean tellsMore() {
        return more;
    }

    byte[] bytes() {
        return kept.toByteArray();
    }

    private void keep(Segment segment) {
        if (segment.type() == EXIF && isNamed(segment, EXIF_NAME)) {
            keepExif(segment);
        } else if (shows(segment)) {
            kept.write(bytes, segment.from(), segment.to() - segment.from());
        } else {
            more = true;
        }
    }

    private boolean shows(Segment segment) {
        boolean ofPrograms = segment.type() >= FIRST_OF_PROGRAMS && segment.type() <= LAST_OF_PROGRAMS;
        return !ofPrograms
                || segment.type() == JFIF
                || segment.type() == ADOBE
                || (segment.type() == COLOURS && isNamed(segment, COLOURS_NAME));
    }

    private void keepExif(Segment segment) {
        var exif = new Exif(Arrays.copyOfRange(bytes, segment.from() + HEAD_BYTES + EXIF_NAME.length, segment.to()));
        if (!exif.tellsMore()) {
            kept.write(bytes, segment.from(), segment.to() - segment.from());
            return;
        }
        more = true;
        Optional<byte[]> rest = exif.kept().filter(each -> each.length <= LONGEST - EXIF_NAME.length);
        rest.ifPresent(each -> {
            int length = 2 + EXIF_NAME.length + each.length;
            kept.write(bytes, segment.from(), 2);
            kept.write(length >> 8);
            kept.write(length);
            kept.writeBytes(EXIF_NAME);
            kept.writeBytes(each);
        });
    }

    private boolean isNamed(Segment segment, byte[] name) {
        int from = segment.from() + HEAD_BYTES;
        return segment.to() - from >= name.length
                && Arrays.equals(bytes, from, from + name.length, name, 0, name.length);
    }

    private static byte[] name(String name) {
        return name.getBytes(StandardCharsets.ISO_8859_1);
    }
}
