package dev.baton.app.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings models into the engine. A deployment is named by its model and notes where it came from and what was in it,
 * {@code shipped:<hash>} or {@code edited:<hash>:<login>}: only new content makes a new version, and what somebody
 * edited in the product is not overwritten by a shipped file.
 */
public final class ModelDeployment {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);
    private static final String SHIPPED = "shipped:";
    private static final String EDITED = "edited:";

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final ModelLanguage language;
    private final TransactionTemplate transaction;

    ModelDeployment(RepositoryService repository, JdbcClient jdbc, ModelLanguage language,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.language = language;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What became of one shipped model: WAITING means that a designer's version stays live, REFUSED that it has
     * findings.
     */
    public enum Outcome { DEPLOYED, UNCHANGED, WAITING, REFUSED }

    /** One version of a process in the engine. */
    public record Deployed(String process, int version, String definition) {
    }

    /**
     * Deploys shipped files whose content changed since they were last deployed. Nodes that start at once do it one
     * after the other, so the second finds nothing to do.
     *
     * @return for each process that is not called by another one; a refused one leaves the others and its own live
     *         version as they are, and the log says why
     */
    public Map<String, Outcome> deployShipped(Collection<ModelFile> files) {
        return transaction.execute(status -> {
            lockDeployments();
            return ModelBundle.all(files).stream()
                    .collect(Collectors.toMap(ModelBundle::key, this::deployShipped));
        });
    }

    /**
     * Deploys what a designer edited, with the forms and called models that are live where they are not among the
     * files.
     *
     * @param author log-in of the designer
     * @return the new version, or the live one when nothing changed
     * @throws ModelRefused with all findings
     */
    public List<Deployed> deployEdited(Collection<ModelFile> files, String author) {
        return transaction.execute(status -> {
            lockDeployments();
            Map<String, ModelFile> given = files.stream()
                    .collect(Collectors.toMap(ModelFile::name, Function.identity()));
            List<ModelBundle> bundles = files.stream().filter(ModelFile::isModel)
                    .map(model -> ModelBundle.of(model, withLive(model, given))).toList();
            refuseUnlessFine(files, bundles);
            return bundles.stream().map(bundle -> deployEdited(bundle, author)).toList();
        });
    }

    private Outcome deployShipped(ModelBundle bundle) {
        List<Deployment> earlier = deployments(bundle.key());
        String source = SHIPPED + bundle.hash();
        Optional<Deployment> lastShipped = earlier.stream().filter(d -> d.getSource().startsWith(SHIPPED)).findFirst();
        if (lastShipped.map(Deployment::getSource).filter(source::equals).isPresent()) {
            return Outcome.UNCHANGED;
        }
        if (!earlier.isEmpty() && earlier.getFirst().getSource().startsWith(EDITED)) {
            log.warn("The shipped model {} changed, but its live version was edited here: it waits as a draft",
                    bundle.key());
            return Outcome.WAITING;
        }
        List<Finding> findings = language.check(bundle.files().values());
        if (!findings.isEmpty()) {
            findings.forEach(finding -> log.error("Shipped model not deployed: {}", finding));
            return Outcome.REFUSED;
        }
        deploy(bundle, source);
        return Outcome.DEPLOYED;
    }

    private Deployed deployEdited(ModelBundle bundle, String author) {
        List<Deployment> earlier = deployments(bundle.key());
        boolean unchanged = !earlier.isEmpty() && earlier.getFirst().getSource().contains(bundle.hash());
        if (!unchanged) {
            deploy(bundle, EDITED + bundle.hash() + ":" + author);
        }
        ProcessDefinition live = latest(bundle.key()).orElseThrow();
        return new Deployed(live.getKey(), live.getVersion(), live.getId());
    }

    private void deploy(ModelBundle bundle, String source) {
        DeploymentBuilder builder = repository.createDeployment().name(bundle.key()).source(source);
        bundle.files().forEach((name, file) -> builder.addInputStream(name, new ByteArrayInputStream(file.bytes())));
        builder.deploy();
        log.info("Deployed {} with {}", bundle.key(), bundle.files().keySet());
    }

    private void refuseUnlessFine(Collection<ModelFile> files, List<ModelBundle> bundles) {
        List<Finding> findings = new ArrayList<>();
        bundles.forEach(bundle -> findings.addAll(language.check(bundle.files().values())));
        List<ModelFile> unused = files.stream()
                .filter(file -> bundles.stream().noneMatch(bundle -> bundle.files().containsKey(file.name()))).toList();
        findings.addAll(language.check(unused));
        unused.stream().filter(ModelFile::isForm).forEach(form ->
                findings.add(new Finding(form.name(), 0, "", "no model among the files shows this form")));
        if (bundles.isEmpty()) {
            findings.add(new Finding("", 0, "", "there is no model among the files"));
        }
        if (!findings.isEmpty()) {
            throw new ModelRefused(findings.stream().distinct().toList());
        }
    }

    /** Files as given; else as in the live version of this model; else the live version of a model of that name. */
    private Function<String, ModelFile> withLive(ModelFile model, Map<String, ModelFile> given) {
        Map<String, ModelFile> known = new HashMap<>(latest(model.key()).map(this::files).orElse(Map.of()));
        known.putAll(given);
        return name -> known.computeIfAbsent(name, missing -> latest(missing.replaceAll("\\.bpmn$", ""))
                .map(definition -> files(definition).get(missing)).orElse(null));
    }

    private Optional<ProcessDefinition> latest(String key) {
        return Optional.ofNullable(
                repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult());
    }

    private Map<String, ModelFile> files(ProcessDefinition definition) {
        return repository.getDeploymentResourceNames(definition.getDeploymentId()).stream()
                .map(name -> new ModelFile(name, bytes(definition.getDeploymentId(), name)))
                .collect(Collectors.toMap(ModelFile::name, Function.identity()));
    }

    private byte[] bytes(String deployment, String name) {
        try (InputStream in = repository.getResourceAsStream(deployment, name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Newest first. Ids are ordered by time, also within a millisecond. */
    private List<Deployment> deployments(String key) {
        return repository.createDeploymentQuery().deploymentName(key).list().stream()
                .sorted(Comparator.comparing((Deployment d) -> Long.parseLong(d.getId())).reversed()).toList();
    }

    private void lockDeployments() {
        // The row on which the engine itself locks each deployment, but not on H2.
        jdbc.sql("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'deployment.lock' for update").query().singleRow();
    }
}
