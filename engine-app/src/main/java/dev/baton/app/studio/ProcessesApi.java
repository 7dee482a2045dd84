package dev.baton.app.studio;

import dev.baton.app.api.Listing;
import dev.baton.app.api.Window;
import dev.baton.app.studio.Instances.Element;
import dev.baton.app.studio.Instances.Instance;
import dev.baton.app.studio.ProcessTokens.Count;
import dev.baton.id.Ref;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which processes there are, in which versions, and where their running instances stand. */
@RestController
@RequestMapping("/api/v1/processes")
class ProcessesApi {

    private final Versions versions;
    private final ProcessTokens tokens;
    private final Instances instances;
    private final Labels labels;

    ProcessesApi(Versions versions, ProcessTokens tokens, Instances instances, Labels labels) {
        this.versions = versions;
        this.tokens = tokens;
        this.instances = instances;
        this.labels = labels;
    }

    /** @param deployedBy log-in of the designer; null when it came with the product */
    record VersionView(int version, Instant deployedAt, String deployedBy, long running) {

        static VersionView of(Version version) {
            return new VersionView(version.number(), version.deployedAt(), version.by(), version.running());
        }
    }

    /**
     * @param version that new instances go by
     * @param running instances of all versions
     * @param tokens how many stand at each element, by its id
     * @param versions newest first
     */
    record ProcessView(String key, String label, int version, long running, Map<String, Long> tokens,
                       List<VersionView> versions) {
    }

    @GetMapping
    Listing<ProcessView> all() {
        List<Count> counts = tokens.all();
        return Listing.whole(versions.all().entrySet().stream().map(process -> {
            List<Version> known = process.getValue();
            return new ProcessView(process.getKey(), labels.of(known.getFirst()), known.getFirst().number(),
                    known.stream().mapToLong(Version::running).sum(),
                    Count.byElement(counts, count -> count.process().equals(process.getKey())),
                    known.stream().map(VersionView::of).toList());
        }).toList());
    }

    record InstanceView(String id, Ref subject, int version, Instant startedAt, List<Element> elements) {

        static InstanceView of(Instance instance) {
            return new InstanceView(instance.id(), instance.subject(), instance.version(), instance.startedAt(),
                    instance.elements());
        }
    }

    /** Those that run, newest first, about records that the caller may see. */
    @GetMapping("/{key}/instances")
    Listing<InstanceView> instances(@PathVariable String key, @RequestParam(required = false) Ref subject,
                                    Window window, Viewer viewer) {
        if (versions.of(key).isEmpty()) {
            throw new NotVisible();
        }
        Listing<Instance> found = instances.of(key, subject, window, viewer);
        return new Listing<>(found.items().stream().map(InstanceView::of).toList(), found.next());
    }
}
