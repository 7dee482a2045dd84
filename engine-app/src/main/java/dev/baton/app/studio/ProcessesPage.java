package dev.baton.app.studio;

import dev.baton.app.api.Listing;
import dev.baton.app.api.Window;
import dev.baton.app.engine.ModelDeployment;
import dev.baton.app.engine.ModelDeployment.Deployed;
import dev.baton.app.engine.ModelRefused;
import dev.baton.app.studio.Instances.Instance;
import dev.baton.app.studio.ProcessTokens.Count;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** The models as living pictures, for everybody; designers bring new ones. */
@Controller
@RequestMapping("/processes")
class ProcessesPage {

    private final Versions versions;
    private final ProcessTokens tokens;
    private final Instances instances;
    private final Labels labels;
    private final ModelDeployment models;
    private final RepositoryService repository;

    ProcessesPage(Versions versions, ProcessTokens tokens, Instances instances, Labels labels, ModelDeployment models,
                  RepositoryService repository) {
        this.versions = versions;
        this.tokens = tokens;
        this.instances = instances;
        this.labels = labels;
        this.models = models;
        this.repository = repository;
    }

    /** One process in the list: its live version, and what runs by any. */
    record Line(Version live, String label, long running) {
    }

    @GetMapping
    String list(Model model) {
        fill(model);
        return "studio/processes";
    }

    /** @param version whose picture and counts are wanted; without it the live picture with what runs by any version */
    @GetMapping("/{process}")
    String one(@PathVariable String process, @RequestParam(required = false) Integer version, Window window,
               Viewer viewer, Model model) {
        List<Version> known = versions.of(process);
        Version shown = shown(known, version);
        Predicate<Count> wanted = count -> version == null || count.version() == version;
        Listing<Instance> running = instances.of(process, null, window, viewer);
        model.addAttribute("shown", shown).addAttribute("label", labels.of(shown))
                .addAttribute("labels", labels.translated(process, shown.definition())).addAttribute("versions", known)
                .addAttribute("picked", version)
                .addAttribute("tokens", Count.byElement(tokens.of(process), wanted))
                .addAttribute("failures", Count.byElement(tokens.failures(process), wanted))
                .addAttribute("running", known.stream().filter(v -> version == null || v == shown)
                        .mapToLong(Version::running).sum())
                .addAttribute("instances", running.items()).addAttribute("next", running.next());
        return "studio/process";
    }

    /** The model as its author wrote it. */
    @GetMapping("/{process}/model.xml")
    ResponseEntity<byte[]> model(@PathVariable String process, @RequestParam(required = false) Integer version)
            throws IOException {
        Version shown = shown(versions.of(process), version);
        try (InputStream model = repository.getProcessModel(shown.definition())) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(model.readAllBytes());
        }
    }

    /** All or nothing: with a finding in any of the files, none is deployed. */
    @PostMapping
    @PreAuthorize("hasAnyRole('DESIGNER', 'ADMIN')")
    String upload(@RequestParam List<MultipartFile> files, Viewer viewer) {
        List<Deployed> live = models.deployEdited(Upload.models(files), viewer.login());
        return live.size() == 1 ? "redirect:/processes/" + live.getFirst().process() : "redirect:/processes";
    }

    @ExceptionHandler({ModelRefused.class, ParseException.class})
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refused(RuntimeException refused, Viewer viewer, Model model) {
        fill(model);
        model.addAttribute("viewer", viewer).addAttribute("findings", Findings.of(refused));
        return "studio/processes";
    }

    private void fill(Model model) {
        model.addAttribute("lines", versions.all().values().stream().map(all -> new Line(all.getFirst(),
                labels.of(all.getFirst()), all.stream().mapToLong(Version::running).sum())).toList());
    }

    private static Version shown(List<Version> known, Integer wanted) {
        return known.stream().filter(version -> wanted == null || version.number() == wanted).findFirst()
                .orElseThrow(NotVisible::new);
    }
}
