package dev.baton.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Bytes on disk under the SHA-256 of their content: raw mail, attachments, documents. What is stored never changes and
 * is safe on disk when {@link #put} returns, so that a row may name it.
 */
public final class FileStore {

    /** The disk's, whatever the demo's clock says. */
    private static final Clock REAL_TIME = Clock.systemUTC();

    private static final int AT_ONCE = 1 << 20;

    private final Path root;

    public FileStore(Path root) {
        this.root = root;
    }

    /** Stores the bytes, unless they are there already, and returns their name: 64 hexadecimal digits. */
    public String put(byte[] bytes) {
        return put(ByteBuffer.wrap(bytes));
    }

    /** As {@link #put(byte[])}, from position to limit, which stay as they are. */
    public String put(ByteBuffer bytes) {
        var digest = sha256();
        digest.update(bytes.duplicate());
        var hash = HexFormat.of().formatHex(digest.digest());
        var file = file(hash);
        if (!known(file)) {
            write(bytes.duplicate(), file);
        }
        return hash;
    }

    /** Who stores what is there already says by the file's time that it is wanted again: see {@link #forget}. */
    private static boolean known(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(REAL_TIME.instant()));
            return true;
        } catch (NoSuchFileException unknown) {
            return false;
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }

    /**
     * Removes bytes that no row names any more.
     *
     * @param since what was stored, or stored again, later than this stays: its row may not be committed yet
     * @return whether they are gone
     */
    public boolean forget(String hash, Instant since) {
        var file = file(hash);
        var aside = root.resolve("unfinished").resolve(UUID.randomUUID().toString());
        try {
            if (!Files.exists(file) || storedAfter(since, file)) {
                return false;
            }
            Files.createDirectories(aside.getParent());
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            if (storedAfter(since, aside)) { // in this very moment
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return false;
            }
            Files.delete(aside);
            return true;
        } catch (NoSuchFileException another) { // node was faster
            return false;
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }

    private static boolean storedAfter(Instant since, Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isAfter(since);
    }

    /** @throws UncheckedIOException when there is no such file */
    public byte[] get(String hash) {
        try {
            return Files.readAllBytes(file(hash));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** @param hash of the content; @param size in bytes */
    public record Stored(String hash, long size) {
    }

    /**
     * As {@link #put(byte[])}, without holding it all in memory.
     *
     * @return empty when there is more than {@code most}; nothing is kept then
     */
    public Optional<Stored> put(InputStream bytes, long most) throws IOException {
        var unfinished = root.resolve("unfinished").resolve(UUID.randomUUID().toString());
        Files.createDirectories(unfinished.getParent());
        try {
            var digest = sha256();
            long size = 0;
            try (var out = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var some = new byte[64 * 1024];
                for (int read; (read = bytes.read(some)) >= 0; size += read) {
                    if (size + read > most) {
                        return Optional.empty();
                    }
                    digest.update(some, 0, read);
                    for (var buffer = ByteBuffer.wrap(some, 0, read); buffer.hasRemaining();) {
                        out.write(buffer);
                    }
                }
                out.force(false);
            }
            var hash = HexFormat.of().formatHex(digest.digest());
            var file = file(hash);
            if (!known(file)) {
                Files.createDirectories(file.getParent());
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return Optional.of(new Stored(hash, size));
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** For the caller to close. */
    public InputStream open(String hash) throws IOException {
        return Files.newInputStream(file(hash));
    }

    public boolean has(String hash) {
        return Files.exists(file(hash));
    }

    private void write(ByteBuffer bytes, Path file) {
        var unfinished = root.resolve("unfinished").resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(unfinished.getParent());
            Files.createDirectories(file.getParent());
            try (var out = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                while (bytes.hasRemaining()) {
                    var end = bytes.limit();
                    // Java copies what it writes at once beside the heap.
                    bytes.limit(Math.min(end, bytes.position() + AT_ONCE));
                    out.write(bytes);
                    bytes.limit(end);
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
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
