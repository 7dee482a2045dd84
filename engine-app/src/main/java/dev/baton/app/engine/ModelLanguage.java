package dev.baton.app.engine;

import dev.baton.app.engine.ModelReader.Unreadable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a model may say. Designers draw processes and call steps; they cannot run code. A model is checked before the
 * engine sees it, by allow-lists: what is not known is refused.
 */
public final class ModelLanguage {

    private final Supplier<Set<String>> steps;
    private final Duration fastestRepeat;

    ModelLanguage(Supplier<Set<String>> steps, Duration fastestRepeat) {
        this.steps = steps;
        this.fastestRepeat = fastestRepeat;
    }

    /** Names of the steps that a model may call, for the modeler's palette. */
    public Set<String> steps() {
        return steps.get();
    }

    /** @return nothing when the model may be deployed with no other file */
    public List<Finding> check(String fileName, byte[] bytes) {
        return check(List.of(new ModelFile(fileName, bytes)));
    }

    /** Checks files that are deployed together: forms and called models must be among them. */
    public List<Finding> check(Collection<ModelFile> files) {
        Set<String> names = files.stream().map(ModelFile::name).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (ModelFile file : files) {
            if (file.isModel()) {
                checkModel(file, names, findings);
            } else if (file.isForm()) {
                FormCheck.check(file).ifPresent(reason -> findings.add(new Finding(file.name(), 0, "", reason)));
            } else {
                findings.add(new Finding(file.name(), 0, "", "only *.bpmn and *.form files are deployed"));
            }
        }
        return findings;
    }

    private void checkModel(ModelFile file, Set<String> names, List<Finding> findings) {
        ModelElement definitions;
        try {
            definitions = ModelReader.read(file.bytes());
        } catch (Unreadable unreadable) {
            findings.add(new Finding(file.name(), unreadable.line, "", unreadable.getMessage()));
            return;
        }
        List<ModelCheck> checks = List.of(new Grammar(steps.get()), new TimerCheck(fastestRepeat),
                new ReferenceCheck(file, names), new LoopCheck(new Waits(fastestRepeat)), new CountCheck(), new DialogueCheck());
        checks.forEach(check -> check.check(definitions, (element, reason) ->
                findings.add(new Finding(file.name(), element.line(), element.id(), reason))));
    }
}
