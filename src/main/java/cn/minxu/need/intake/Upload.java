package cn.minxu.need.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An uploaded file while it is worked on. It holds personal data, so it has no name on the disk: when it is closed or this process
 * dies, however it dies, it is gone.
 */
class Upload implements AutoCloseable {

    private final FileChannel channel;

    private Upload(FileChannel channel) {
        this.channel = channel;
    }

    static Upload of(InputStream content) throws IOException {
        Path file = Files.createTempFile("minxu-import", null);
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            content.transferTo(Channels.newOutputStream(channel));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new Upload(channel);
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
