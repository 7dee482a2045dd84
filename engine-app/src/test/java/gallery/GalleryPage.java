package gallery;

import dev.baton.app.web.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the gallery. */
@Controller
class GalleryPage {

    static final Instant NOW = Instant.parse("2026-03-17T09:40:00Z");

    @GetMapping({"/gallery", "/gallery/{page:parts|start|table|process}"})
    String page(@PathVariable(required = false) String page, Model model) throws IOException {
        work(null, model);
        model.addAttribute("reports", Samples.reports());
        model.addAttribute("problems", List.of(new Problem("email", "The address needs an @, such as ann@example.org"), new Problem("amount", "More than your limit of 35 %")));
        model.addAttribute("schema", Files.readString(Path.of("../processes/contact-lead.form")));
        return "gallery/" + (page == null ? "parts" : page);
    }

    @GetMapping({"/gallery/inbox", "/gallery/inbox/{row}"})
    String work(@PathVariable(required = false) String row, Model model) {
        model.addAttribute("rows", Samples.rows(40));
        model.addAttribute("row", row);
        model.addAttribute("tabs", Samples.tabs());
        model.addAttribute("clocks", Samples.clocks());
        model.addAttribute("letters", Samples.letters()).addAttribute("composer", Samples.composer());
        model.addAttribute("why", Samples.why());
        model.addAttribute("entries", Samples.entries());
        model.addAttribute("strip", Samples.strip());
        return "gallery/inbox";
    }

    @GetMapping("/gallery/empty")
    String empty(Model model) {
        model.addAttribute("tabs", Samples.tabs());
        model.addAttribute("rows", List.of());
        return "gallery/inbox";
    }

    @GetMapping("/gallery/fail")
    String fail(@RequestParam int status) {
        throw status == 500 ? new IllegalStateException("as asked") : new ResponseStatusException(HttpStatus.valueOf(status));
    }

    /** Breaks when most of it is written. */
    @GetMapping("/gallery/broken")
    String broken() {
        return "gallery/broken";
    }

    @GetMapping(value = "/gallery/model", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model() throws IOException {
        return Files.readString(Path.of("../processes/lead-intake.bpmn"));
    }
}
