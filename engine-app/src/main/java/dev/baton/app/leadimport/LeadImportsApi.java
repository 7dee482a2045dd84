package dev.baton.app.leadimport;

import dev.baton.app.access.OwnUnits;
import dev.baton.app.api.Listing;
import dev.baton.app.api.Repeats;
import dev.baton.app.api.Window;
import dev.baton.app.leadimport.LeadImportDesk.Brought;
import dev.baton.app.leadimport.RejectedFile.Wrong;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Wording;
import dev.baton.lead.LeadId;
import dev.baton.leadimport.ImportedRow;
import dev.baton.leadimport.ImportedRows;
import dev.baton.leadimport.LeadImport;
import dev.baton.refusal.Invalid;
import dev.baton.team.Viewer;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Leads from files, for those who hand leads to others. */
@RestController
@RequestMapping("/api/v1/lead-imports")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'MARKETING', 'ADMIN')")
class LeadImportsApi {

    private static final TypeReference<Map<String, String>> MAPPING = new TypeReference<>() { };

    private final LeadImportDesk desk;
    private final ImportedRows outcomes;
    private final RejectedFile rejected;
    private final Layouts layouts;
    private final Directory directory;
    private final Repeats repeats;
    private final UnitOfWork units;
    private final Wording wording;
    private final JsonMapper json;

    LeadImportsApi(LeadImportDesk desk, ImportedRows outcomes, RejectedFile rejected, Layouts layouts, Directory directory,
                   Repeats repeats, UnitOfWork units, Wording wording, JsonMapper json) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.rejected = rejected;
        this.layouts = layouts;
        this.directory = directory;
        this.repeats = repeats;
        this.units = units;
        this.wording = wording;
        this.json = json;
    }

    /**
     * 202: its rows are worked from now on, look again for how far they are. Each good row becomes a lead as {@code POST /leads}
     * makes one; a bad row stays out and says why.
     *
     * @param file CSV, in whatever encoding and with whatever separator, or an Excel workbook (.xlsx), whose first sheet counts
     * @param mapping a JSON object: headers with the names of fields, as {@code {"Firma": "company", "Note": ""}}; headers that
     *                are missing are guessed
     * @param charset when the guess is wrong
     */
    @OwnUnits
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    LeadImportView bring(@RequestParam MultipartFile file, @RequestParam(required = false) String mapping,
                         @RequestParam(required = false) String charset, Viewer viewer) throws IOException {
        if (charset != null && !Encoding.CHOICES.contains(charset)) {
            throw Invalid.field("charset", "problem.notOneOf", String.join(", ", Encoding.CHOICES));
        }
        try (InputStream bytes = file.getInputStream()) {
            Brought brought = desk.look(file.getOriginalFilename(), bytes, charset, mapping(mapping), viewer);
            LeadImportView started = units.perform(Actor.person(viewer.id(), "api"), null,
                    () -> repeats.once(HttpStatus.ACCEPTED, () -> view(desk.start(brought, viewer))));
            units.harden();
            return started;
        }
    }

    /** Newest first. */
    @GetMapping
    Listing<LeadImportView> list(Window window, Viewer viewer) {
        return window.show(desk.list(viewer, window.afterId().orElse(0), window.rows()), this::view, LeadImport::id);
    }

    @GetMapping("/{id}")
    LeadImportView one(@PathVariable long id, Viewer viewer) {
        return view(desk.visible(id, viewer));
    }

    record Rejected(int line, List<Wrong> reasons) {
    }

    /** In the order of the file; as {@code text/csv} the rows themselves with their reasons, to be corrected. */
    @GetMapping(path = "/{id}/rejected-rows", produces = MediaType.APPLICATION_JSON_VALUE)
    Listing<Rejected> rejected(@PathVariable long id, Window window, Viewer viewer) {
        LeadImport one = desk.visible(id, viewer);
        return window.show(outcomes.rejected(one.id(), (int) window.afterId().orElse(0), window.rows()),
                row -> new Rejected(row.line(), rejected.wrong(row)), ImportedRow::line);
    }

    @GetMapping(path = "/{id}/rejected-rows", produces = "text/csv")
    void rejectedFile(@PathVariable long id, Viewer viewer, HttpServletResponse response) throws IOException {
        LeadImport one = desk.visible(id, viewer);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-" + one.id() + ".csv\"");
        rejected.write(one, response.getOutputStream());
    }

    /** 202: it is taken back from now on. What people work on stays, see its kept rows; asked again, those are tried once more. */
    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    LeadImportView undo(@PathVariable long id, Viewer viewer) {
        return view(desk.undo(desk.visible(id, viewer)));
    }

    record Kept(int line, LeadId lead, String reason) {
    }

    /** Rows whose leads stayed when the import was taken back, in the order of the file. */
    @GetMapping("/{id}/kept-rows")
    Listing<Kept> kept(@PathVariable long id, Window window, Viewer viewer) {
        LeadImport one = desk.visible(id, viewer);
        return window.show(outcomes.kept(one.id(), (int) window.afterId().orElse(0), window.rows()),
                row -> new Kept(row.line(), row.lead(), wording.now().text(row.keptWhy())), ImportedRow::line);
    }

    private LeadImportView view(LeadImport one) {
        return LeadImportView.of(one, layouts.read(one.layout()), directory.login(one.personId()));
    }

    private Map<String, String> mapping(String written) {
        try {
            Map<String, String> mapping = written == null || written.isBlank() ? null : json.readValue(written, MAPPING);
            return mapping == null ? Map.of() : mapping;
        } catch (JacksonException noObject) {
            throw Invalid.field("mapping", "problem.value");
        }
    }
}
