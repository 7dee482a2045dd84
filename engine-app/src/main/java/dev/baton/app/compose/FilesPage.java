package dev.baton.app.compose;

import dev.baton.app.access.OwnUnits;
import dev.baton.app.web.Wording;
import dev.baton.team.Viewer;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Takes the files that are dropped on a composer; the body is the file itself, so that its progress can be shown. */
@Controller
class FilesPage {

    private final OutgoingFiles files;
    private final Wording wording;

    FilesPage(OutgoingFiles files, Wording wording) {
        this.files = files;
        this.wording = wording;
    }

    @OwnUnits
    @PostMapping("/files")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    FileLine upload(@RequestParam(defaultValue = "") String name,
                @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) String type, InputStream body, Viewer viewer)
            throws IOException {
        return FileLine.of(files.take(body, name, type, viewer), wording.now());
    }
}
