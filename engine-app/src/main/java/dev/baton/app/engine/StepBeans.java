package dev.baton.app.engine;

import dev.baton.unit.Actor;
import dev.baton.unit.Unit;
import dev.baton.unit.UnitOfWork;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** The allow-list of models: beans made by {@link ProcessSteps} classes, fetched when a model first calls them. */
final class StepBeans {

    private final ConfigurableListableBeanFactory beans;
    private Set<String> names;

    StepBeans(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    synchronized Set<String> names() {
        if (names == null) {
            Set<String> found = new TreeSet<>();
            for (Class<?> kind : new Class<?>[] {JavaDelegate.class, ExecutionListener.class, TaskListener.class}) {
                // Not instantiated here: steps need the engine, which is still being built.
                Arrays.stream(beans.getBeanNamesForType(kind, true, false)).filter(this::isStep).forEach(found::add);
            }
            names = Collections.unmodifiableSet(found);
        }
        return names;
    }

    Object get(String name) {
        Object bean = beans.getBean(name);
        return bean instanceof JavaDelegate step ? (JavaDelegate) execution -> audited(step, execution) : bean;
    }

    /** What a step changes was changed through its process: the audit trail says so. */
    private static void audited(JavaDelegate step, DelegateExecution execution) throws Exception {
        Unit unit = UnitOfWork.now();
        Actor before = unit.actor();
        String process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        unit.by(new Actor(before.person(), "process " + process));
        try {
            step.execute(execution);
        } finally {
            unit.by(before);
        }
    }

    private boolean isStep(String name) {
        if (!beans.containsBeanDefinition(name)) {
            return false;
        }
        String maker = beans.getMergedBeanDefinition(name).getFactoryBeanName();
        return maker != null && beans.findAnnotationOnBean(maker, ProcessSteps.class, false) != null;
    }
}
