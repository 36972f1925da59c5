package cn.minxu.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One running instance per data directory. The lock is the kernel's, so it goes with its process however that dies.
 * PostgreSQL's own lock cannot serve: it outlives a killed JVM together with its server.
 */
class StoreLock implements AutoCloseable {

    private final DataDirectory directory;
    private final FileChannel channel;

    private StoreLock(DataDirectory directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws StoreUnavailable if another instance holds it
     */
    static StoreLock on(DataDirectory directory) {
        try {
            var channel = FileChannel.open(directory.lock(), CREATE, READ, WRITE);
            if (tryLock(channel) == null) {
                var holder = read(channel);
                channel.close();
                throw new StoreUnavailable(inUse(directory, holder));
            }
            var pid = StandardCharsets.UTF_8.encode(
                    Long.toString(ProcessHandle.current().pid()));
            channel.truncate(0).write(pid, 0);
            return new StoreLock(directory, channel);
        } catch (IOException e) {
            throw new StoreUnavailable("无法写入数据目录 " + directory.root() + "（" + e.getMessage() + "）。请检查目录权限。", e);
        }
    }

    DataDirectory directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisJvm) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    private static String inUse(DataDirectory directory, String holder) {
        return "数据目录 " + directory.root() + " 正被另一个民需实例（进程 " + holder
                + "）使用，本次启动已取消。请先停止那个实例，或用 MINXU_DATA 另指定一个数据目录（并用 SERVER_PORT 另选端口）。";
    }
}
