package cn.minxu.casework.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a camera noted in a photograph: a directory of entries, and a second one with how it was taken. Only entries that are known to tell
 * nothing of the place are kept: how the picture is turned, when and with what it was taken. Where it was, the maker's notes, what people
 * or programs wrote into it, and a preview that may hold all of it again are left out.
 */
final class Exif {

    private static final int DETAILS = 0x8769;
    private static final int ENTRY_BYTES = 12;
    private static final int HEADER_BYTES = 8;
    private static final int INLINE_BYTES = 4;

    /** Size of a value, by its type. */
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

    /** Make, model, how it is turned, resolution, program, date, and how colours lie. */
    private static final Set<Integer> PICTURE = Set.of(0x10F, 0x110, 0x112, 0x11A, 0x11B, 0x128, 0x131, 0x132, 0x213);

    /** Exposure, dates with their parts of a second and time zones, lens, size and colours. */
    private static final Set<Integer> TAKEN = Set.of(
            0x829A, 0x829D, 0x8822, 0x8827, 0x8830, 0x9000, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9101, 0x9102,
            0x9201, 0x9202, 0x9203, 0x9204, 0x9205, 0x9206, 0x9207, 0x9208, 0x9209, 0x920A, 0x9290, 0x9291, 0x9292,
            0xA000, 0xA001, 0xA002, 0xA003, 0xA20E, 0xA20F, 0xA210, 0xA217, 0xA300, 0xA301, 0xA401, 0xA402, 0xA403,
            0xA404, 0xA405, 0xA406, 0xA407, 0xA408, 0xA409, 0xA40A, 0xA40C, 0xA432, 0xA433, 0xA434);

    private record Entry(int tag, int type, int count, byte[] value) {}

    private final ByteBuffer read;
    private final Map<Integer, Entry> picture = new LinkedHashMap<>();
    private final Map<Integer, Entry> taken = new LinkedHashMap<>();
    private boolean more;

    /** @param tiff from the header with the byte order on */
    Exif(byte[] tiff) {
        this.read = ByteBuffer.wrap(tiff);
        try {
            read.order(read.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            read(read.getInt(4), PICTURE, picture);
        } catch (IndexOutOfBoundsException unreadable) {
            more = true;
            picture.clear();
            taken.clear();
        }
    }

    /** Whether it told more than is kept of it, or cannot be read. */
    boolean tellsMore() {
        return more;
    }

    /** What is kept, as a camera would have written it; empty if nothing is. */
    Optional<byte[]> kept() {
        if (picture.isEmpty() && taken.isEmpty()) {
            return Optional.empty();
        }
        var first = new ArrayList<>(picture.values());
        if (!taken.isEmpty()) {
            first.add(new Entry(DETAILS, 4, 1, new byte[INLINE_BYTES]));
        }
        int second = HEADER_BYTES + size(first);
        var written = ByteBuffer.allocate(second + (taken.isEmpty() ? 0 : size(List.copyOf(taken.values()))))
                .order(read.order());
        written.putShort((short) (read.order() == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D))
                .putShort((short) 42)
                .putInt(HEADER_BYTES);
        write(written, HEADER_BYTES, first, second);
        if (!taken.isEmpty()) {
            write(written, second, List.copyOf(taken.values()), second);
        }
        return Optional.of(written.array());
    }

    /** A preview, or whatever comes after the first directory, is not looked into. */
    private void read(int at, Set<Integer> known, Map<Integer, Entry> into) {
        int count = Short.toUnsignedInt(read.getShort(at));
        for (int i = 0; i < count; i++) {
            int entry = at + 2 + i * ENTRY_BYTES;
            int tag = Short.toUnsignedInt(read.getShort(entry));
            if (tag == DETAILS && known.equals(PICTURE) && taken.isEmpty()) {
                read(read.getInt(entry + 8), TAKEN, taken);
            } else if (known.contains(tag) && !into.containsKey(tag)) {
                into.put(tag, entry(tag, entry));
            } else {
                more = true;
            }
        }
        more |= read.getInt(at + 2 + count * ENTRY_BYTES) != 0;
    }

    private Entry entry(int tag, int at) {
        int type = Short.toUnsignedInt(read.getShort(at + 2));
        int count = read.getInt(at + 4);
        if (type >= SIZES.length || count < 0 || count > read.capacity()) {
            throw new IndexOutOfBoundsException();
        }
        int size = SIZES[type] * count;
        byte[] value = new byte[size];
        read.get(size <= INLINE_BYTES ? at + 8 : read.getInt(at + 8), value);
        return new Entry(tag, type, count, value);
    }

    private static int size(List<Entry> directory) {
        return 2
                + directory.size() * ENTRY_BYTES
                + 4
                + directory.stream().mapToInt(Exif::beside).sum();
    }

    /** Of a value that does not fit into its entry, on an even place. */
    private static int beside(Entry entry) {
        return entry.value().length <= INLINE_BYTES ? 0 : entry.value().length + entry.value().length % 2;
    }

    private static void write(ByteBuffer to, int at, List<Entry> directory, int details) {
        to.putShort(at, (short) directory.size());
        int entryAt = at + 2;
        int valueAt = entryAt + directory.size() * ENTRY_BYTES + 4;
        for (Entry entry : directory) {
            to.putShort(entryAt, (short) entry.tag());
            to.putShort(entryAt + 2, (short) entry.type());
            to.putInt(entryAt + 4, entry.count());
            if (entry.tag() == DETAILS) {
                to.putInt(entryAt + 8, details);
            } else if (entry.value().length <= INLINE_BYTES) {
                to.put(entryAt + 8, entry.value());
            } else {
                to.putInt(entryAt + 8, valueAt);
                to.put(valueAt, entry.value());
                valueAt += beside(entry);
            }
            entryAt += ENTRY_BYTES;
        }
    }
}
