package dev.baton.app.leadimport;

import dev.baton.leadimport.LeadImport;
import dev.baton.leadimport.LeadImports;
import dev.baton.leadimport.LeadImports.Step;
import java.util.function.BooleanSupplier;

/** An import that this worker holds, as it was when it took hold of it. */
final class Hold {

    private final LeadImport one;
    private final String worker;
    private final LeadImports imports;
    private final BooleanSupplier goOn;

    Hold(LeadImport one, String worker, LeadImports imports, BooleanSupplier goOn) {
        this.one = one;
        this.worker = worker;
        this.imports = imports;
        this.goOn = goOn;
    }

    /** Somebody else works on it, or it is to be undone: what this transaction did is taken back. */
    static final class Lost extends RuntimeException {

        Lost() {
            super("Lost", null, false, false);
        }
    }

    LeadImport one() {
        return one;
    }

    /** False when this node stops. */
    boolean lasts() {
        return goOn.getAsBoolean();
    }

    void advance(Step step) {
        if (!imports.advance(one, worker, step)) {
            throw new Lost();
        }
    }

    void postpone() {
        imports.postpone(one, worker);
    }

    void release() {
        imports.release(one, worker);
    }
}
