package dev.baton.app.activity;

import dev.baton.activity.Document;
import dev.baton.activity.Logged;
import dev.baton.app.letter.MailFiles;
import dev.baton.file.FileStore;
import dev.baton.refusal.NotVisible;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out the documents that people put to records, as files of mails are handed out. */
@Component
class Documents {

    private final FileStore store;

    Documents(FileStore store) {
        this.store = store;
    }

    /** @throws NotVisible when it has none */
    ResponseEntity<Resource> answer(Logged one) {
        Document file = one.file();
        if (file == null) {
            throw new NotVisible();
        }
        try {
            return MailFiles.answer(file.name(), file.size(), new InputStreamResource(store.open(file.hash())));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
