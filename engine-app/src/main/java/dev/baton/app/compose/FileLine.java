package dev.baton.app.compose;

import dev.baton.app.web.Words;
import dev.baton.mail.Uploads.Upload;

/**
 * A file in the list below a text.
 *
 * @param bytes how large it is
 * @param size  the same in words
 */
public record FileLine(String id, String name, long bytes, String size) {

    public static FileLine of(Upload upload, Words words) {
        return new FileLine(upload.id().toString(), upload.file().name(), upload.file().size(), words.size(upload.file().size()));
    }
}
