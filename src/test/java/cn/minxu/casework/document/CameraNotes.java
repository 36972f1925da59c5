package cn.minxu.casework.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What phones note in their photographs, written and read by means of the tests' own. */
final class CameraNotes {

    static final int ORIENTATION = 0x112;
    static final int MODEL = 0x110;
    static final int DESCRIPTION = 0x10E;
    static final int GPS = 0x8825;
    static final int DETAILS = 0x8769;
    static final int TAKEN_AT = 0x9003;
    static final int MAKER_NOTE = 0x927C;
    static final int USER_COMMENT = 0x9286;

    private final ByteOrder order;
    private final List<byte[]> picture = new ArrayList<>();
    private final List<byte[]> details = new ArrayList<>();
    private final List<byte[]> place = new ArrayList<>();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private boolean preview;

    /** Values stand behind this, directories behind those. */
    private static final int VALUES = 8;

    CameraNotes(ByteOrder order) {
        this.order = order;
    }

    /** A photograph of a Chinese phone, taken upright in a yard of Yantai. */
    static CameraNotes ofPhone(ByteOrder order) {
        var notes = new CameraNotes(order);
        notes.picture.add(notes.text(MODEL, "HUAWEI P40"));
        notes.picture.add(notes.number(ORIENTATION, 6));
        notes.details.add(notes.text(TAKEN_AT, "2025:03:03 09:12:33"));
        notes.place.add(notes.text(1, "N"));
        notes.place.add(notes.rationals(2, 37, 31, 4455));
        notes.place.add(notes.text(3, "E"));
        notes.place.add(notes.rationals(4, 121, 23, 1987));
        notes.details.add(notes.text(MAKER_NOTE, "MAKER 37.5312,121.3989"));
        notes.preview = true;
        return notes;
    }

    /** One that says how it is turned and no more. */
    static CameraNotes turnedOnly(ByteOrder order) {
        var notes = new CameraNotes(order);
        notes.picture.add(notes.number(ORIENTATION, 8));
        return notes;
    }

    CameraNotes with(int tag, String text) {
        picture.add(text(tag, text));
        return this;
    }

    byte[] written() {
        byte[] beside = values.toByteArray();
        var out = ByteBuffer.allocate(60_000).order(order);
        out.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42);
        int placeAt = VALUES + beside.length;
        int detailsAt = placeAt + size(place);
        int pictureAt = detailsAt + size(details);
        int previewAt = pictureAt + size(picture) + 24;
        out.putInt(pictureAt).put(beside);
        directory(out, place, 0);
        directory(out, details, 0);
        var all = new ArrayList<>(picture);
        if (!details.isEmpty()) {
            all.add(entry(DETAILS, 4, 1, detailsAt));
        }
        if (!place.isEmpty()) {
            all.add(entry(GPS, 4, 1, placeAt));
        }
        out.position(pictureAt);
        directory(out, all, preview ? previewAt : 0);
        if (preview) {
            out.position(previewAt);
            directory(out, List.of(entry(0x201, 4, 1, previewAt), entry(0x202, 4, 1, 4)), 0);
            out.put("PREVIEW 37.5312".getBytes(StandardCharsets.US_ASCII));
        }
        byte[] written = new byte[out.position()];
        out.get(0, written);
        return written;
    }

    /** A picture with a segment in front of its others. */
    static byte[] in(byte[] jpeg, int mark, byte[]... parts) {
        byte[] payload = SampleFiles.joined(parts);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(mark);
        out.write(payload.length + 2 >> 8);
        out.write(payload.length + 2);
        out.writeBytes(payload);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    byte[] in(byte[] jpeg) {
        return in(jpeg, 0xE1, SampleFiles.latin("Exif\0\0"), written());
    }

    /** The entries of both directories of the notes of a picture, by tag: a number, or the text; empty if it has no notes. */
    static Map<Integer, String> read(byte[] jpeg) {
        String latin = new String(jpeg, StandardCharsets.ISO_8859_1);
        int at = latin.indexOf("Exif\0\0");
        if (at < 0) {
            return Map.of();
        }
        var tiff = ByteBuffer.wrap(jpeg, at + 6, jpeg.length - at - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var found = new LinkedHashMap<Integer, String>();
        read(tiff, tiff.getInt(4), found);
        return found;
    }

    private static void read(ByteBuffer tiff, int at, Map<Integer, String> into) {
        int count = tiff.getShort(at);
        for (int i = 0; i < count; i++) {
            int entry = at + 2 + 12 * i;
            int tag = Short.toUnsignedInt(tiff.getShort(entry));
            int type = tiff.getShort(entry + 2);
            int length = tiff.getInt(entry + 4);
            if (tag == DETAILS) {
                read(tiff, tiff.getInt(entry + 8), into);
            } else if (type == 3) {
                into.put(tag, String.valueOf(tiff.getShort(entry + 8)));
            } else {
                byte[] text = new byte[length];
                tiff.get(length <= 4 ? entry + 8 : tiff.getInt(entry + 8), text);
                into.put(tag, new String(text, StandardCharsets.ISO_8859_1).replace("\0", ""));
            }
        }
        into.put(0, String.valueOf(tiff.getInt(at + 2 + 12 * count)));
    }

    private byte[] number(int tag, int value) {
        return ByteBuffer.allocate(12)
                .order(order)
                .putShort((short) tag)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) value)
                .array();
    }

    private byte[] text(int tag, String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length <= 4) {
            byte[] inline = new byte[4];
            System.arraycopy(bytes, 0, inline, 0, bytes.length);
            return ByteBuffer.allocate(12)
                    .order(order)
                    .putShort((short) tag)
                    .putShort((short) 2)
                    .putInt(bytes.length)
                    .put(inline)
                    .array();
        }
        int at = VALUES + values.size();
        values.writeBytes(bytes);
        if (values.size() % 2 != 0) {
            values.write(0);
        }
        return entry(tag, 2, bytes.length, at);
    }

    private byte[] rationals(int tag, int... degrees) {
        int at = VALUES + values.size();
        for (int each : degrees) {
            values.writeBytes(
                    ByteBuffer.allocate(8).order(order).putInt(each).putInt(1).array());
        }
        return entry(tag, 5, degrees.length, at);
    }

    private byte[] entry(int tag, int type, int count, int value) {
        return ByteBuffer.allocate(12)
                .order(order)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count)
                .putInt(value)
                .array();
    }

    private static int size(List<byte[]> directory) {
        return directory.isEmpty() ? 0 : 2 + 12 * directory.size() + 4;
    }

    private static void directory(ByteBuffer out, List<byte[]> directory, int next) {
        if (!directory.isEmpty()) {
            out.putShort((short) directory.size());
            directory.forEach(out::put);
            out.putInt(next);
        }
    }
}
