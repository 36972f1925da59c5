package cn.minxu.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that holds personal data while it is worked on: without a name on the disk, gone when it is closed or this process dies. */
final class Scratch {

    private Scratch() {}

    static FileChannel open() throws IOException {
        Path file = Files.createTempFile("minxu-import", null);
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
