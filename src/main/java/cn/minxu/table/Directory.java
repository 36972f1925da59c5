package cn.minxu.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/** An upload as an archive is read from it: its directory, which is kept in memory, no longer than a workbook's can be. */
class Directory implements SeekableByteChannel {

    private static final int LONGEST = 2 << 20;

    private final FileChannel channel;
    private long position;
    private long left = LONGEST;
    private boolean read;

    Directory(FileChannel channel) {
        this.channel = channel;
    }

    /** The directory has been read; the parts follow. */
    void read() {
        read = true;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int n = channel.read(into, position);
        position += Math.max(0, n);
        left -= Math.max(0, n);
        if (left < 0 && !read) {
            throw new IOException("endless directory");
        }
        return n;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Directory position(long at) {
        position = at;
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Directory truncate(long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        // the upload is read again
    }
}
