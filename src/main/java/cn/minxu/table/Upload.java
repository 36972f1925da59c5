package cn.minxu.table;

import cn.minxu.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** An uploaded file while it is worked on, as often as wanted. */
class Upload implements AutoCloseable {

    private static final long LARGEST = 30L << 20;

    private final FileChannel channel;

    private Upload(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws Refused if it is larger than a file of a district can be */
    static Upload of(InputStream content) throws IOException {
        FileChannel channel = Scratch.open();
        try {
            copy(content, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        return new Upload(channel);
    }

    private static void copy(InputStream content, FileChannel channel) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            channel.write(ByteBuffer.wrap(buffer, 0, n));
            if (channel.position() > LARGEST) {
                throw new Refused(Refused.Kind.TOO_LARGE, "文件过大：最多 %d MB，请分成几个文件。".formatted(LARGEST >> 20));
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
