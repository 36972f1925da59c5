package cn.minxu.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a workbook, or of another packed document. What is unpacked is counted, not believed. */
public class Archive implements AutoCloseable {

    private final ZipFile zip;
    private final AtomicLong left;

    /** @throws cn.minxu.Refused if it says itself that it unpacks to more than can be meant */
    Archive(FileChannel channel) throws IOException {
        this(channel, new AtomicLong(Bounds.LARGEST));
    }

    /** One that was itself a part of another: what is unpacked of both is counted together. */
    Archive(FileChannel channel, Archive outer) throws IOException {
        this(channel, outer.left);
    }

    private Archive(FileChannel channel, AtomicLong left) throws IOException {
        this.left = left;
        var directory = new Directory(channel);
        zip = ZipFile.builder()
                .setSeekableByteChannel(directory)
                .setIgnoreLocalFileHeader(true)
                .get();
        directory.read();
        long size = 0;
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            size += Math.max(0, entries.nextElement().getSize());
            if (size < 0 || size > Bounds.LARGEST) {
                throw Bounds.tooLarge();
            }
        }
    }

    /** Reads one part. */
    @FunctionalInterface
    public interface PartReader {
        void read(String name, InputStream part) throws IOException;
    }

    /** A part by its name, whatever the case of its letters; a leading slash means the archive's root. */
    public Optional<InputStream> part(String name) throws IOException {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        ZipArchiveEntry entry = zip.getEntry(plain);
        for (var entries = zip.getEntries(); entry == null && entries.hasMoreElements(); ) {
            ZipArchiveEntry each = entries.nextElement();
            entry = each.getName().replace('\\', '/').equalsIgnoreCase(plain) ? each : null;
        }
        return entry == null ? Optional.empty() : Optional.of(counted(zip.getInputStream(entry)));
    }

    public List<String> names() {
        return entries().stream().map(ZipArchiveEntry::getName).toList();
    }

    /** Whether each part is a file or a folder, has a name of its own, and can be read by everybody. */
    public boolean isPlain() {
        var names = new HashSet<String>();
        return entries().stream()
                .allMatch(entry -> !entry.isUnixSymlink() && zip.canReadEntryData(entry) && names.add(entry.getName()));
    }

    /**
     * Reads all parts that are files, each to its end.
     *
     * @throws IOException if one is not what was packed
     */
    public void read(PartReader reader) throws IOException {
        for (ZipArchiveEntry entry : entries()) {
            if (!entry.isDirectory()) {
                read(entry, reader);
            }
        }
    }

    private void read(ZipArchiveEntry entry, PartReader reader) throws IOException {
        try (var part = new CheckedInputStream(counted(zip.getInputStream(entry)), new CRC32())) {
            reader.read(entry.getName(), part);
            part.transferTo(OutputStream.nullOutputStream());
            if (part.getChecksum().getValue() != entry.getCrc()) {
                throw new IOException("damaged part");
            }
        }
    }

    private List<ZipArchiveEntry> entries() {
        return Collections.list(zip.getEntries());
    }

    private InputStream counted(InputStream part) {
        return new java.io.FilterInputStream(part) {
            @Override
            public int read() throws IOException {
                return counted(super.read(), 1);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = super.read(buffer, offset, length);
                return counted(n, n);
            }

            private int counted(int result, int bytes) {
                if (left.addAndGet(result < 0 ? 0 : -bytes) < 0) {
                    throw Bounds.tooLarge();
                }
                return result;
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
