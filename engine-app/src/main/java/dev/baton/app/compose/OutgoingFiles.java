package dev.baton.app.compose;

import dev.baton.file.FileStore;
import dev.baton.mail.Enclosure;
import dev.baton.mail.UploadId;
import dev.baton.mail.Uploads.Upload;
import dev.baton.mail.Uploads;
import dev.baton.refusal.Invalid;
import dev.baton.router.read.Attachment;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Files on their way into a mail: taken in, one by one, and looked at again when they are to be sent. */
@Component
@EnableConfigurationProperties(FileLimits.class)
public class OutgoingFiles {

    private static final String FIELD = "attachments";
    private static final int LONGEST_TYPE = 127;

    private final Uploads uploads;
    private final FileStore store;
    private final UnitOfWork units;
    private final FileLimits limits;

    OutgoingFiles(Uploads uploads, FileStore store, UnitOfWork units, FileLimits limits) {
        this.uploads = uploads;
        this.store = store;
        this.units = units;
        this.limits = limits;
    }

    public FileLimits limits() {
        return limits;
    }

    /**
     * Keeps a file for this viewer, outside any unit of work: bytes first, then the row.
     *
     * @param name as the sender calls it; null or blank for none
     * @throws Invalid when it is empty, too large, or of a kind that mail servers refuse and people should not open
     */
    public Upload take(InputStream bytes, String name, String type, Viewer viewer) throws IOException {
        String kind = type == null || type.length() > LONGEST_TYPE ? "application/octet-stream" : type.replaceAll(";.*", "").strip();
        String safe = Attachment.safeName(name == null ? "" : name, kind);
        BufferedInputStream read = new BufferedInputStream(bytes);
        if (Attachment.dangerous(safe, kind) || isProgram(read)) {
            throw Invalid.field("file", "compose.file.dangerous", safe);
        }
        FileStore.Stored stored = store.put(read, limits.each().toBytes()).orElseThrow(() ->
                Invalid.field("file", "compose.file.tooLarge", safe, limits.each().toMegabytes()));
        if (stored.size() == 0) {
            throw Invalid.field("file", "compose.file.empty", safe);
        }
        return units.perform(Actor.person(viewer.id(), "upload"), null,
                () -> uploads.keep(new Enclosure(safe, kind, stored.size(), stored.hash()), viewer.id()));
    }

    /** A program stays one under any name: Windows' and Linux' begin with these letters. */
    private static boolean isProgram(BufferedInputStream bytes) throws IOException {
        bytes.mark(4);
        byte[] first = bytes.readNBytes(4);
        bytes.reset();
        return first.length >= 2 && first[0] == 'M' && first[1] == 'Z'
                || first.length == 4 && first[0] == 0x7f && first[1] == 'E' && first[2] == 'L' && first[3] == 'F';
    }

    /** Who goes on with a draft of somebody else sends its files. */
    void handOver(Collection<UploadId> ids, PersonId from, PersonId to) {
        uploads.handOver(ids, from, to);
    }

    /** Of this viewer; those that are not are missing. */
    List<Upload> of(Viewer viewer, Collection<UploadId> ids) {
        return uploads.of(viewer.id(), ids);
    }

    /**
     * The files of a mail that is to be sent.
     *
     * @throws Invalid when one is not there, or they are too many or too large together
     */
    public List<Enclosure> toSend(PersonId writer, List<UploadId> ids) {
        List<Enclosure> files = uploads.of(writer, ids).stream().map(Upload::file).toList();
        if (files.size() < ids.stream().distinct().count()) {
            throw Invalid.field(FIELD, "compose.file.missing");
        }
        if (files.size() > limits.most()) {
            throw Invalid.field(FIELD, "compose.file.tooMany", limits.most());
        }
        if (files.stream().mapToLong(Enclosure::size).sum() > limits.together().toBytes()) {
            throw Invalid.field(FIELD, "compose.file.tooLargeTogether", limits.together().toMegabytes());
        }
        return files;
    }
}
