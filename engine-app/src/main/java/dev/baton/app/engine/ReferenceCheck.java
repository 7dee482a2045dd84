package dev.baton.app.engine;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** A model is named like its file, and what it refers to is deployed with it: forms, called models, messages. */
final class ReferenceCheck implements ModelCheck {

    private static final String DEPLOYMENT = "deployment";

    private final ModelFile file;
    private final Set<String> deployedTogether;

    /** @param deployedTogether names of the files */
    ReferenceCheck(ModelFile file, Set<String> deployedTogether) {
        this.file = file;
        this.deployedTogether = deployedTogether;
    }

    @Override
    public void check(ModelElement definitions, BiConsumer<ModelElement, String> complain) {
        if (!definitions.isBpmn("definitions")) {
            complain.accept(definitions, "not a BPMN model");
            return;
        }
        List<ModelElement> processes = definitions.children().stream().filter(e -> e.isBpmn("process"))
                .filter(process -> process.attribute("isExecutable").orElse("").equals("true")).toList();
        if (processes.size() != 1) {
            complain.accept(definitions, "a model has one executable process, this has " + processes.size());
        } else if (!processes.getFirst().attribute("id").orElse("").equals(file.key())) {
            complain.accept(processes.getFirst(), "the process must be named like its file, " + file.key());
        }
        definitions.all().forEach(element -> {
            element.camunda("formRef").ifPresent(form -> checkForm(element, form, complain));
            if (element.isBpmn("callActivity")) {
                checkCall(element, complain);
            }
        });
    }

    private void checkForm(ModelElement element, String form, BiConsumer<ModelElement, String> complain) {
        if (!element.camunda("formRefBinding").orElse("").equals(DEPLOYMENT)) {
            complain.accept(element, "set formRefBinding to deployment: a task keeps the form of its own model");
        }
        if (!deployedTogether.contains(form + ".form")) {
            complain.accept(element, "there is no form '" + form + "'");
        }
    }

    private void checkCall(ModelElement call, BiConsumer<ModelElement, String> complain) {
        String called = call.attribute("calledElement").orElse("");
        if (called.equals(file.key())) {
            complain.accept(call, "a process does not call itself");
        } else if (!deployedTogether.contains(called + ".bpmn")) {
            complain.accept(call, "there is no process '" + called + "' to call");
        }
        if (!call.camunda("calledElementBinding").orElse("").equals(DEPLOYMENT)) {
            complain.accept(call, "set calledElementBinding to deployment: the called model is that of its caller");
        }
        boolean named = call.all().anyMatch(in -> in.is(Namespaces.CAMUNDA, "in")
                && in.attribute("businessKey").orElse("").matches("[$#]\\{businessKey}"));
        if (!named) {
            complain.accept(call, "pass the business key on: <camunda:in businessKey=\"${businessKey}\" />");
        }
    }
}
