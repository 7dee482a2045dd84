package dev.baton.app.compose;

import dev.baton.app.access.OwnUnits;
import dev.baton.mail.Uploads.Upload;
import dev.baton.team.Viewer;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files to be sent with mails. */
@RestController
@RequestMapping("/api/v1/files")
class FilesApi {

    private final OutgoingFiles files;

    FilesApi(OutgoingFiles files) {
        this.files = files;
    }

    /** @param size in bytes; @param sha256 of the content, hexadecimal */
    record FileView(String id, String name, String type, long size, String sha256) {

        static FileView of(Upload upload) {
            return new FileView(upload.id().toString(), upload.file().name(), upload.file().type(), upload.file().size(),
                    upload.file().hash());
        }
    }

    /**
     * Keeps a file for a mail of yours. The body is the file itself, {@code Content-Type} says what it is; the id goes
     * into {@code attachments} of a mail to a case or a lead. 400 says why it may not travel.
     *
     * @param name of the file, as its recipient will see it
     */
    @OwnUnits
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FileView upload(@RequestParam(required = false) String name,
                    @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) String type, InputStream body,
                    Viewer viewer) throws IOException {
        return FileView.of(files.take(body, name, type, viewer));
    }
}
