package dev.baton.app.studio;

import dev.baton.app.engine.ProcessLink;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.studio.ProcessTokens.Place;
import dev.baton.app.web.Strip;
import dev.baton.app.web.Strip.Step;
import dev.baton.id.Ref;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the process about a record stands, in a few words: the last steps done, here, what may come next, and what comes by itself. */
@Component
public class Strips {

    private static final int DONE = 3;
    private static final int NEXT = 3;
    private static final String STEPS_DONE = """
            select ACT_ID_ from ACT_HI_ACTINST where PROC_INST_ID_ = ? and END_TIME_ is not null
            and ACT_TYPE_ in ('startEvent', 'userTask', 'serviceTask', 'businessRuleTask', 'receiveTask')
            order by SEQUENCE_COUNTER_, END_TIME_""";

    private final ProcessLinks links;
    private final ProcessTokens tokens;
    private final Timers timers;
    private final Labels labels;
    private final RepositoryService repository;
    private final JdbcClient jdbc;

    Strips(ProcessLinks links, ProcessTokens tokens, Timers timers, Labels labels, RepositoryService repository, JdbcClient jdbc) {
        this.links = links;
        this.tokens = tokens;
        this.timers = timers;
        this.labels = labels;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** Empty when no process runs about the record. */
    public Optional<Strip> about(Ref subject) {
        // The oldest: a dialogue is begun while the record's own process runs.
        return links.about(subject).stream().filter(link -> link.endedAt() == null).findFirst()
                .flatMap(this::strip);
    }

    private Optional<Strip> strip(ProcessLink link) {
        List<Place> places = tokens.of(List.of(link.instance())).getOrDefault(link.instance(), List.of());
        return here(places).map(here -> {
            String process = link.process();
            List<Step> steps = new ArrayList<>();
            Set<String> done = new LinkedHashSet<>(jdbc.sql(STEPS_DONE).param(link.instance()).query(String.class).list());
            done.remove(here.getId());
            done.stream().skip(Math.max(0, done.size() - DONE))
                    .forEach(id -> steps.add(new Step(labels.of(process, places.getFirst().definition(), id), Strip.Place.DONE)));
            steps.add(new Step(label(process, places, here), Strip.Place.HERE));
            next(here).forEach(node -> steps.add(new Step(label(process, places, node), Strip.Place.NEXT)));
            List<Strip.Timer> byItself = timers.of(link.instance()).stream()
                    .map(timer -> new Strip.Timer(labels.of(process, timer.definition(), timer.element()), timer.at())).toList();
            return new Strip(labels.of(process, places.getFirst().definition()), steps, byItself,
                    "/processes/" + process + "/about/" + link.subject());
        });
    }

    /** What a person has to do, before what the machine waits for. */
    private Optional<FlowNode> here(List<Place> places) {
        List<FlowNode> nodes = places.stream().flatMap(place -> repository.getBpmnModelInstance(place.definition())
                .getModelElementById(place.element()) instanceof FlowNode node ? Stream.of(node)
                : Stream.empty()).toList();
        return nodes.stream().filter(UserTask.class::isInstance).findFirst().or(() -> nodes.stream().findFirst());
    }

    /** The nearest named tasks and ends behind a step, whichever way the gateways decide. */
    private static List<FlowNode> next(FlowNode here) {
        List<FlowNode> found = new ArrayList<>();
        Set<FlowNode> seen = new HashSet<>(List.of(here));
        Deque<FlowNode> open = new ArrayDeque<>(List.of(here));
        while (!open.isEmpty() && found.size() < NEXT) {
            for (SequenceFlow flow : open.poll().getOutgoing()) {
                FlowNode target = flow.getTarget();
                if (!seen.add(target)) {
                    continue;
                }
                boolean named = target.getName() != null && (target instanceof Task || target instanceof EndEvent);
                (named ? found : open).add(target);
            }
        }
        return found.stream().limit(NEXT).toList();
    }

    private String label(String process, List<Place> places, FlowNode node) {
        return labels.of(process, places.getFirst().definition(), node.getId());
    }
}
