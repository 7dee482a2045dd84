package dev.baton.app.studio;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.baton.app.engine.Finding;
import dev.baton.app.engine.ModelDeployment;
import dev.baton.app.engine.ModelDeployment.Deployed;
import dev.baton.app.engine.ModelRefused;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * What the deploy dialogue of the desktop Modeler asks of an engine, in the words of Camunda 7's REST API; the rest of
 * that API is not here. Files are checked like those that come by the page. Designers and admins only, see the doors of
 * {@code dev.baton.app.access}.
 *
 * @see <a href="https://docs.camunda.org/rest/camunda-bpm-platform/7.24/">Camunda 7 REST API</a>
 */
@RestController
@RequestMapping("/engine-rest")
class ModelerApi {

    private final ModelDeployment models;
    private final RepositoryService repository;

    ModelerApi(ModelDeployment models, RepositoryService repository) {
        this.models = models;
        this.repository = repository;
    }

    record EngineVersion(String version) {
    }

    @GetMapping("/version")
    EngineVersion version() {
        return new EngineVersion(ProcessEngine.class.getPackage().getImplementationVersion() == null ? "7.24.0"
                : ProcessEngine.class.getPackage().getImplementationVersion());
    }

    record DeploymentView(String id, String name, String source, String tenantId,
                          @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSZ", timezone = "UTC") Instant deploymentTime,
                          List<String> links) {

        static DeploymentView of(Deployment one) {
            return new DeploymentView(one.getId(), one.getName(), one.getSource(), null,
                    one.getDeploymentTime().toInstant(), List.of());
        }
    }

    /** Newest first. The Modeler asks for none of them, to learn whether it may. */
    @GetMapping("/deployment")
    List<DeploymentView> deployments(@RequestParam(defaultValue = "0") int firstResult,
                                     @RequestParam(defaultValue = "50") int maxResults) {
        return repository.createDeploymentQuery().orderByDeploymentTime().desc()
                .listPage(Math.max(0, firstResult), Math.clamp(maxResults, 0, 500)).stream()
                .map(DeploymentView::of).toList();
    }

    record DefinitionView(String id, String key, String name, int version, String resource, String deploymentId) {

        static DefinitionView of(ProcessDefinition one) {
            return new DefinitionView(one.getId(), one.getKey(), one.getName(), one.getVersion(), one.getResourceName(),
                    one.getDeploymentId());
        }
    }

    record Created(String id, String name, String source, String tenantId,
                   @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSZ", timezone = "UTC") Instant deploymentTime,
                   List<String> links, Map<String, DefinitionView> deployedProcessDefinitions) {
    }

    /**
     * A deployment here is named by its model and makes a new version only of what changed, whatever the dialogue says.
     * The files may be named as they like within the form. With several models the answer names the first deployment.
     */
    @PostMapping("/deployment/create")
    Created create(MultipartHttpServletRequest form,
                   @RequestParam(name = "deployment-name", required = false) String name, Viewer viewer) {
        var files = form.getMultiFileMap().values().stream().flatMap(Collection::stream).toList();
        List<ProcessDefinition> live = models.deployEdited(Upload.models(files), viewer.login()).stream()
                .map(Deployed::definition).map(repository::getProcessDefinition).toList();
        Deployment first = repository.createDeploymentQuery()
                .deploymentId(live.getFirst().getDeploymentId()).singleResult();
        return new Created(first.getId(), name == null ? first.getName() : name, first.getSource(), null,
                first.getDeploymentTime().toInstant(), List.of(), live.stream()
                .collect(Collectors.toMap(ProcessDefinition::getId, DefinitionView::of)));
    }

    record Complaint(String message, int line, int column, String mainElementId, List<String> elementIds) {

        static Complaint of(Finding finding) {
            List<String> elements = finding.element().isEmpty() ? List.of() : List.of(finding.element());
            return new Complaint(finding.reason(), finding.line(), 0,
                    finding.element().isEmpty() ? null : finding.element(), elements);
        }
    }

    record Complaints(List<Complaint> errors, List<Complaint> warnings) {
    }

    record Failure(String type, String message, Map<String, Complaints> details) {
    }

    @ExceptionHandler({ModelRefused.class, ParseException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Failure refused(RuntimeException refused) {
        List<Finding> findings = Findings.of(refused);
        Map<String, Complaints> details = findings.stream().collect(Collectors.groupingBy(Finding::file,
                Collectors.collectingAndThen(Collectors.mapping(Complaint::of, Collectors.toList()),
                        errors -> new Complaints(errors, List.of()))));
        String message = findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
        return new Failure("ParseException", "Nothing was deployed.\n" + message, details);
    }
}
