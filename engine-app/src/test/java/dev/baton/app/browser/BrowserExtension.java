package dev.baton.app.browser;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one Chromium for all tests, gives each its windows, and looks at what they complained about. */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.missing().map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("Chromium is installed"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Window.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot().getStore(HERE).computeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
        Window window = new Window(chromium);
        windows(context).add(window);
        return window;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> complaints = new ArrayList<>();
        context.getExecutionException().ifPresent(why -> windows(context)
                .forEach(window -> why.addSuppressed(new AssertionError("A window stood at " + window.standing()))));
        for (Window window : windows(context)) {
            complaints.addAll(window.complaints());
            window.close();
        }
        if (!complaints.isEmpty() && context.getExecutionException().isEmpty()) {
            throw new AssertionError("The browser complained:\n" + String.join("\n", complaints));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Window> windows(ExtensionContext context) {
        Store store = context.getStore(HERE);
        return store.computeIfAbsent(Window.class, type -> new ArrayList<Window>(), List.class);
    }
}
