package cn.minxu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What lies where below the data directory.
 *
 * @param root the directory itself ({@code minxu.data}), absolute
 */
record DataDirectory(Path root) {

    /** Makes the directory if need be, readable by its owner only: it holds residents' personal data. */
    static DataDirectory at(Path root) {
        var absolute = root.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(absolute);
                Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new StoreUnavailable("无法建立数据目录 " + absolute + "（" + e.getMessage() + "）。请用 MINXU_DATA 指定一个可写的目录。", e);
        }
        return new DataDirectory(absolute);
    }

    Path lock() {
        return root.resolve("minxu.lock");
    }

    Path binaries() {
        return root.resolve("postgres-bin");
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    /** Exists as soon as the cluster can hold data, and never before. */
    Path initialised() {
        return root.resolve("postgres.initialised");
    }

    Path startLog() {
        return root.resolve("postgres-start.log");
    }
}
