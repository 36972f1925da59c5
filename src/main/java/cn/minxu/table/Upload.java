package cn.minxu.table;

import cn.minxu.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.function.Supplier;

/** An uploaded file while it is worked on, as often as wanted. */
public class Upload implements AutoCloseable {

    private static final long LARGEST = 30L << 20;

    private final FileChannel channel;

    private Upload(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws Refused if it is larger than a file of a district can be */
    static Upload of(InputStream content) throws IOException {
        return of(
                content,
                LARGEST,
                () -> new Refused(Refused.Kind.TOO_LARGE, "文件过大：最多 %d MB，请分成几个文件。".formatted(LARGEST >> 20)));
    }

    /**
     * Reads no further than it may be long.
     *
     * @param most bytes
     * @throws Refused if it is longer
     */
    public static Upload of(InputStream content, long most, Supplier<Refused> tooLarge) throws IOException {
        FileChannel channel = Scratch.open();
        try {
            copy(content, channel, most, tooLarge);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        return new Upload(channel);
    }

    private static void copy(InputStream content, FileChannel channel, long most, Supplier<Refused> tooLarge)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            channel.write(ByteBuffer.wrap(buffer, 0, n));
            if (channel.position() > most) {
                throw tooLarge.get();
            }
        }
    }

    /** The content from its start; one reader at a time. */
    InputStream content() throws IOException {
        channel.position(0);
        return new FilterInputStream(Channels.newInputStream(channel)) {
            @Override
            public void close() {
                // the upload is read again
            }
        };
    }

    /** All of it: for one whose turn it is. */
    public byte[] bytes() throws IOException {
        try (InputStream in = content()) {
            return in.readAllBytes();
        }
    }

    /** How an archive is opened. */
    private interface Opening {
        Archive archive() throws IOException;
    }

    /** What is done with an archive while it is open. */
    @FunctionalInterface
    public interface Unpacking<T> {
        T of(Archive archive) throws IOException;
    }

    /**
     * Opens it as an archive.
     *
     * @throws IOException if it is none, or damaged
     * @throws Refused if it unpacks to more than can be meant
     */
    public <T> T unpacked(Unpacking<T> work) throws IOException {
        return unpackedAs(() -> new Archive(channel), work);
    }

    /** The same of what was itself a part of an archive: both together unpack to no more than one may. */
    public <T> T unpacked(Archive outer, Unpacking<T> work) throws IOException {
        return unpackedAs(() -> new Archive(channel, outer), work);
    }

    private static <T> T unpackedAs(Opening opening, Unpacking<T> work) throws IOException {
        try (var archive = opening.archive()) {
            return work.of(archive);
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
    }

    FileChannel channel() {
        return channel;
    }

    byte[] firstBytes(int count) throws IOException {
        try (InputStream in = content()) {
            return in.readNBytes(count);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
