package dev.baton.app.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * The engine's expressions without their powers. Each is checked against the {@link ExpressionLanguage} when it is
 * made, wherever it comes from, and its names are resolved to step beans and variables only.
 */
final class SafeExpressions extends JuelExpressionManager {

    private final StepBeans steps;

    SafeExpressions(StepBeans steps) {
        this.steps = steps;
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        ExpressionLanguage.complaint(expression).ifPresent(reason -> {
            throw new ProcessEngineException(expression + " is refused: " + reason);
        });
        return super.createValueExpression(expression);
    }

    @Override
    protected ELResolver createElResolver() {
        return new NameResolver(steps);
    }
}
