package dev.baton.app.leadimport;

import dev.baton.app.access.OwnUnits;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.leadimport.ImportedRows;
import dev.baton.leadimport.LeadImport;
import dev.baton.leadimport.LeadImport.State;
import dev.baton.refusal.Invalid;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file of leads: dropped, looked at, started, watched, undone. */
@Controller
@RequestMapping("/leads/imports")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'MARKETING', 'ADMIN')")
class LeadImportPage {

    private static final int LINES = 50;

    private final LeadImportDesk desk;
    private final ImportedRows outcomes;
    private final RejectedFile rejected;
    private final Preview preview;
    private final Columns columns;
    private final Layouts layouts;
    private final Directory directory;
    private final ImportSettings settings;
    private final Wording wording;

    LeadImportPage(LeadImportDesk desk, ImportedRows outcomes, RejectedFile rejected, Preview preview, Columns columns,
                   Layouts layouts, Directory directory, ImportSettings settings, Wording wording) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.rejected = rejected;
        this.preview = preview;
        this.columns = columns;
        this.layouts = layouts;
        this.directory = directory;
        this.settings = settings;
        this.wording = wording;
    }

    /** @param by name of who brought it in */
    record Entry(LeadImport file, String by) {
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        return list(null, viewer, model);
    }

    /** The file is stored and looked through before a unit is opened. */
    @OwnUnits
    @PostMapping
    String bring(@RequestParam(required = false) MultipartFile file, Viewer viewer, Model model, HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(wording.now().text("import.file.missing"), viewer, model);
        }
        try (InputStream bytes = file.getInputStream()) {
            return "redirect:/leads/imports/" + desk.bring(file.getOriginalFilename(), bytes, viewer).id();
        } catch (Invalid odd) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(said(odd), viewer, model);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Viewer viewer, Model model) throws IOException {
        return show(desk.visible(id, viewer), null, null, model);
    }

    /** @param form its {@code field}s say what each column is, in the order of the file; empty to leave it out */
    @PostMapping("/{id}/run")
    String start(@PathVariable long id, @RequestParam MultiValueMap<String, String> form, Viewer viewer, Model model, HttpServletResponse response)
            throws IOException {
        LeadImport one = desk.visible(id, viewer);
        List<String> field = form.getOrDefault("field", List.of()); // a list of one that is empty would not be one
        try {
            desk.start(one, field, viewer);
            return "redirect:/leads/imports/" + id;
        } catch (Invalid odd) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(one, field.size() == preview.of(one).size() ? field : null, said(odd), model);
        }
    }

    @PostMapping("/{id}/withdrawal")
    String undo(@PathVariable long id, Viewer viewer) {
        desk.undo(desk.visible(id, viewer));
        return "redirect:/leads/imports/" + id;
    }

    @GetMapping("/{id}/rejected.csv")
    void rejected(@PathVariable long id, Viewer viewer, HttpServletResponse response) throws IOException {
        LeadImport one = desk.visible(id, viewer);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-" + one.id() + ".csv\"");
        rejected.write(one, response.getOutputStream());
    }

    private String list(String problem, Viewer viewer, Model model) {
        List<Entry> entries = desk.list(viewer, 0, LINES).stream().map(one -> new Entry(one, directory.name(one.personId()))).toList();
        model.addAttribute("entries", entries).addAttribute("problem", problem)
                .addAttribute("mostBytes", settings.mostBytes().toBytes()).addAttribute("most", settings.mostBytes().toMegabytes())
                .addAttribute("mostRows", settings.mostRows());
        return "leadimport/imports";
    }

    /** @param chosen what somebody said that the columns are; null for the guess */
    private String show(LeadImport one, List<String> chosen, String problem, Model model) throws IOException {
        model.addAttribute("the", one).addAttribute("problem", problem).addAttribute("charset", layouts.read(one.layout()).charset())
                .addAttribute("kept", outcomes.kept(one.id(), 0, LINES));
        if (one.state() == State.DRAFT) {
            model.addAttribute("columns", preview.of(one)).addAttribute("chosen", chosen).addAttribute("choices", columns.choices());
        }
        return "leadimport/import";
    }

    private String said(Invalid odd) {
        Words words = wording.now();
        return odd.fields().stream().map(field -> words.text(field.key(), field.arguments())).collect(Collectors.joining(" "));
    }
}
