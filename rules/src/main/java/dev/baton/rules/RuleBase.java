package dev.baton.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.StatelessKieSession;

/** Compiled rules: the one place that drives Drools. */
final class RuleBase implements AutoCloseable {

    private static final KieServices DROOLS = KieServices.get();
    private static final AtomicLong COUNT = new AtomicLong();

    private final ReleaseId id;
    private final KieContainer container;
    private final KieBase base;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    private RuleBase(ReleaseId id, ClassLoader loader) {
        this.id = id;
        this.container = DROOLS.newKieContainer(id, loader);
        this.base = container.getKieBase();
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

    /** Compiled the classic way: the executable model joins unmerged columns of a table and decides wrongly. */
    static RuleBase compile(String drl) throws NotCompiled {
        ClassLoader loader = RuleBase.class.getClassLoader();
        ReleaseId id = DROOLS.newReleaseId("dev.baton", "live-rules", String.valueOf(COUNT.incrementAndGet()));
        KieFileSystem files = DROOLS.newKieFileSystem();
        files.generateAndWritePomXML(id);
        files.write("src/main/resources/baton/rules.drl", drl.getBytes(StandardCharsets.UTF_8));
        KieBuilder builder = DROOLS.newKieBuilder(files, loader).buildAll(DrlProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            DROOLS.getRepository().removeKieModule(id);
            throw new NotCompiled(errors.stream().map(error -> new Problem(error.getLine(), error.getText())).toList());
        }
        return new RuleBase(id, loader);
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

    /** Whether Drools' repository, which is one for the whole JVM, still holds this base. */
    boolean held() {
        return DROOLS.getRepository().getKieModule(id) != null;
    }

    /**
     * Waits for decisions under way. Disposing the container alone would leave the compiled module in Drools'
     * repository for ever.
     */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            closed = true;
            container.dispose();
            DROOLS.getRepository().removeKieModule(id);
        } finally {
            use.writeLock().unlock();
        }
    }
}
