package dev.baton.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Bytes on disk under the SHA-256 of their content: raw mail, attachments, documents. What is stored never changes and
 * is safe on disk when {@link #put} returns, so that a row may name it.
 */
public final class FileStore {

    private final Path root;

    public FileStore(Path root) {
        this.root = root;
    }

    /** Stores the bytes, unless they are there already, and returns their name: 64 hexadecimal digits. */
    public String put(byte[] bytes) {
        var hash = hash(bytes);
        var file = file(hash);
        if (!Files.exists(file)) {
            write(bytes, file);
        }
        return hash;
    }

    /** @throws UncheckedIOException when there is no such file */
    public byte[] get(String hash) {
        try {
            return Files.readAllBytes(file(hash));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void write(byte[] bytes, Path file) {
        var unfinished = root.resolve("unfinished").resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(unfinished.getParent());
            Files.createDirectories(file.getParent());
            try (var out = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(false);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }

    private Path file(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not the name of a stored file: " + hash);
        }
        return root.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
    }

    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
