package dev.baton.app.engine;

import dev.baton.id.Ref;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs dialogues in the engine: an instance for each, which stands at one question until somebody answers it. */
public final class Conversations {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    Conversations(RepositoryService repository, RuntimeService runtime, TaskService tasks, JdbcClient jdbc) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** A dialogue that one may begin now. @param process its key */
    public record Live(String process, String definition, String name) {
    }

    /**
     * Where a dialogue stands.
     *
     * @param task the engine's, to be completed by the answer; null once it is over
     * @param element of the question, or of the end that it reached; null where it was ended from outside
     */
    public record Place(String definition, String instance, String task, String element) {
    }

    /** The newest versions of all dialogues about a type of record, by name. */
    public List<Live> about(String type) {
        return jdbc.sql("""
                        select d.ID_ from ACT_RE_PROCDEF d join (select KEY_, max(VERSION_) as newest from ACT_RE_PROCDEF group by KEY_) n
                          on n.KEY_ = d.KEY_ and n.newest = d.VERSION_ order by d.KEY_""").query(String.class).list().stream()
                .map(id -> (ProcessDefinitionEntity) repository.getProcessDefinition(id))
                .filter(definition -> type.equals(definition.getProperty(DialogueMark.NAME)))
                .map(definition -> new Live(definition.getKey(), definition.getId(), script(definition.getId()).name())).toList();
    }

    /** What gateways read is there from the first step on, so that none is asked for what nobody was asked. */
    public Place start(Live dialogue, Ref subject) {
        Map<String, Object> nothing = new HashMap<>();
        script(dialogue.definition()).reads().forEach(name -> nothing.put(name, null));
        ProcessInstance started = runtime.startProcessInstanceById(dialogue.definition(), subject.toString(), nothing);
        return place(dialogue.definition(), started.getId());
    }

    /** @param steering answers that gateways read, by name; null where one was left empty */
    public Place answer(Place at, Map<String, Object> steering) {
        tasks.complete(at.task(), new HashMap<>(steering));
        return place(at.definition(), at.instance());
    }

    /** Asks a question again that was asked before. What steps did since stays done. */
    public Place back(Place at, String element) {
        runtime.createProcessInstanceModification(at.instance()).cancelAllForActivity(at.element())
                .startBeforeActivity(element).execute();
        return place(at.definition(), at.instance());
    }

    /** What it would lead to is known by another way. */
    public void end(Place at, String why) {
        runtime.deleteProcessInstance(at.instance(), why);
    }

    /** A version never changes. */
    public Script script(String definition) {
        return scripts.computeIfAbsent(definition, id -> {
            String deployment = repository.getProcessDefinition(id).getDeploymentId();
            return Script.of(repository.getBpmnModelInstance(id), form -> text(deployment, form + ".form"));
        });
    }

    private Place place(String definition, String instance) {
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        return task != null ? new Place(definition, instance, task.getId(), task.getTaskDefinitionKey())
                : new Place(definition, instance, null, end(instance));
    }

    private String end(String instance) {
        return jdbc.sql("select END_ACT_ID_ from ACT_HI_PROCINST where PROC_INST_ID_ = ?").param(instance).query(String.class)
                .optional().orElse(null);
    }

    private String text(String deployment, String file) {
        try (InputStream in = repository.getResourceAsStream(deployment, file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
