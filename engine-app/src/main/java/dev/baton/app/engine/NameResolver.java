package dev.baton.app.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * What a name in a model stands for: a step, the business key ({@code ${businessKey}}) or a variable. Never a property.
 */
final class NameResolver extends ELResolver {

    private static final String BUSINESS_KEY = "businessKey";

    private final StepBeans steps;

    NameResolver(StepBeans steps) {
        this.steps = steps;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null) {
            return null;
        }
        String name = (String) property;
        if (steps.names().contains(name)) {
            context.setPropertyResolved(true);
            return steps.get(name);
        }
        Object scope = context.getContext(VariableScope.class);
        if (name.equals(BUSINESS_KEY)) {
            context.setPropertyResolved(true);
            return businessKey(scope);
        }
        if (scope instanceof VariableScope variables && variables.hasVariable(name)) {
            context.setPropertyResolved(true);
            return variables.getVariable(name);
        }
        return null;
    }

    private static String businessKey(Object scope) {
        return switch (scope) {
            case DelegateExecution execution -> execution.getProcessBusinessKey();
            case DelegateTask task -> task.getExecution().getProcessBusinessKey();
            case null, default -> null;
        };
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new UnsupportedOperationException("A model cannot assign to " + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return String.class;
    }
}
