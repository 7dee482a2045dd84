package dev.baton.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.StreamSupport;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.io.ResourceFactory;

/** Compiled rules: the one place that drives Drools. */
final class RuleBase implements AutoCloseable {

    private final InternalKnowledgeBase base;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    private RuleBase(InternalKnowledgeBase base) {
        this.base = base;
    }

    /** What Drools says about a line of the text. */
    record Problem(int line, String text) {
    }

    static final class NotCompiled extends Exception {

        private final transient List<Problem> problems;

        NotCompiled(List<Problem> problems) {
            super(problems.toString());
            this.problems = problems;
        }

        List<Problem> problems() {
            return problems;
        }
    }

    /**
     * Compiled the classic way: the executable model joins unmerged columns of a table and decides wrongly. Straight by the
     * builder: a module in Drools' repository, one for the whole JVM, would outlive its rules.
     */
    static RuleBase compile(String drl) throws NotCompiled {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, RuleBase.class.getClassLoader()));
        builder.add(ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new NotCompiled(StreamSupport.stream(builder.getErrors().spliterator(), false)
                    .filter(error -> error.getSeverity() == ResultSeverity.ERROR).map(RuleBase::problem).toList());
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
        base.addPackages(builder.getKnowledgePackages());
        return new RuleBase(base);
    }

    private static Problem problem(KnowledgeBuilderError error) {
        return new Problem(error.getLines().length == 0 ? -1 : error.getLines()[0], error.getMessage());
    }

    /**
     * Lets all rules that match these facts write on the sheet.
     *
     * @return false when this base was closed before; then nothing was written
     */
    boolean run(Object facts, String sheetName, Sheet<?> sheet) {
        use.readLock().lock();
        try {
            if (!closed) {
                session(sheetName, sheet).execute(facts);
            }
            return !closed;
        } finally {
            use.readLock().unlock();
        }
    }

    private StatelessKieSession session(String sheetName, Sheet<?> sheet) {
        StatelessKieSession session = base.newStatelessKieSession();
        session.setGlobal(sheetName, sheet);
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                sheet.fires(event.getMatch().getRule().getName());
            }
        });
        return session;
    }

    /** Waits for decisions under way. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            closed = true;
        } finally {
            use.writeLock().unlock();
        }
    }
}
