package cn.minxu.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a workbook. What is unpacked is counted, not believed. */
class Archive implements AutoCloseable {

    private final ZipFile zip;
    private long left = Bounds.LARGEST;

    /** @throws cn.minxu.Refused if it says itself that it unpacks to more than can be meant */
    Archive(FileChannel channel) throws IOException {
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

    /** A part by its name, whatever the case of its letters; a leading slash means the archive's root. */
    Optional<InputStream> part(String name) throws IOException {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        ZipArchiveEntry entry = zip.getEntry(plain);
        for (var entries = zip.getEntries(); entry == null && entries.hasMoreElements(); ) {
            ZipArchiveEntry each = entries.nextElement();
            entry = each.getName().replace('\\', '/').equalsIgnoreCase(plain) ? each : null;
        }
        return entry == null ? Optional.empty() : Optional.of(counted(zip.getInputStream(entry)));
    }

    List<String> names() {
        return Collections.list(zip.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .toList();
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
                left -= result < 0 ? 0 : bytes;
                if (left < 0) {
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
