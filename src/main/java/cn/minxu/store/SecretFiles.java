package cn.minxu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Secrets of this installation, each in a file of the data directory that only its owner reads: the nodes of one directory share them. */
@Component
public class SecretFiles {

    private final Path root;

    public SecretFiles(@Value("${minxu.data:data}") Path root) {
        this.root = root;
    }

    /** Where a secret is kept. */
    public Path path(String name) {
        return root.toAbsolutePath().normalize().resolve(name);
    }

    /**
     * A secret that was made before.
     *
     * @throws UncheckedIOException if it is there and cannot be read
     */
    public Optional<String> find(String name) {
        Path file = path(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a new secret, unless another node was first.
     *
     * @return the one that is kept now
     * @throws UncheckedIOException if it cannot be written
     */
    public String make(String name, String secret) {
        Path file = path(name);
        try {
            DataDirectory.at(root);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, secret);
            return secret;
        } catch (FileAlreadyExistsException first) {
            return find(name).orElseThrow();
        } catch (StoreUnavailable e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
