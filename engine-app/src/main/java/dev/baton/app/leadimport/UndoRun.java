package dev.baton.app.leadimport;

import dev.baton.account.Consents;
import dev.baton.app.account.NewContacts;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.lead.LeadWithdrawal;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.leadimport.ImportedRow;
import dev.baton.leadimport.ImportedRows;
import dev.baton.leadimport.LeadImport;
import dev.baton.leadimport.LeadImport.State;
import dev.baton.leadimport.LeadImports;
import dev.baton.leadimport.LeadImports.Step;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes an import back, from its last row to its first: leads that it made, what joined others, consents, contacts that nobody
 * knew before. Some rows at a time are one transaction and one command of the engine; where one of them fails, each is
 * taken back by itself.
 */
@Component
class UndoRun {

    private static final Logger log = LoggerFactory.getLogger(UndoRun.class);

    private final LeadImports imports;
    private final ImportedRows rows;
    private final Leads leads;
    private final LeadWithdrawal withdrawal;
    private final Consents consents;
    private final NewContacts contacts;
    private final ProcessLinks processes;
    private final UnitOfWork units;
    private final ImportSettings settings;

    UndoRun(LeadImports imports, ImportedRows rows, Leads leads, LeadWithdrawal withdrawal, Consents consents, NewContacts contacts,
            ProcessLinks processes, UnitOfWork units, ImportSettings settings) {
        this.imports = imports;
        this.rows = rows;
        this.leads = leads;
        this.withdrawal = withdrawal;
        this.consents = consents;
        this.contacts = contacts;
        this.processes = processes;
        this.units = units;
        this.settings = settings;
    }

    void work(Hold hold) {
        LeadImport one = hold.one();
        List<ImportedRow> some = rows.takenBackwards(one.id(), one.cursorLine(), settings.atOnce());
        while (!some.isEmpty() && hold.lasts()) {
            takeBack(hold, some);
            some = rows.takenBackwards(one.id(), some.getLast().line(), settings.atOnce());
        }
        if (some.isEmpty()) {
            units.run(by(one), one.ref(), () -> imports.become(one, State.UNDONE));
        }
    }

    private void takeBack(Hold hold, List<ImportedRow> some) {
        try {
            together(hold, some);
        } catch (Hold.Lost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            log.info("Rows {} to {} of import {} are taken back one by one: {}", some.getLast().line(), some.getFirst().line(),
                    hold.one().id(), failure.getClass().getSimpleName());
            some.forEach(row -> alone(hold, row));
        }
    }

    private void alone(Hold hold, ImportedRow row) {
        try {
            together(hold, List.of(row));
        } catch (Hold.Lost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            log.warn("Row {} of import {} cannot be taken back: {}", row.line(), hold.one().id(), failure.getClass().getSimpleName());
            log.debug("Row {}", row.line(), failure); // which may say what users wrote
            units.run(by(hold.one()), hold.one().ref(), () -> {
                rows.keep(hold.one().id(), row, "leads.kept.failed");
                hold.advance(new Step(row.line(), 0, 0, 0, 0, 1));
            });
        }
    }

    private void together(Hold hold, List<ImportedRow> some) {
        LeadImport one = hold.one();
        units.run(by(one), one.ref(), () -> {
            int kept = processes.settled(() -> (int) some.stream().filter(row -> keeps(one, row)).count());
            hold.advance(new Step(some.getLast().line(), 0, 0, 0, some.size() - kept, kept));
        });
    }

    private boolean keeps(LeadImport one, ImportedRow row) {
        Optional<Lead> lead = leads.findById(row.lead());
        lead.filter(said -> said.mergedInto() != null) // it goes for sure, and the first lead is scored without it then
                .ifPresent(said -> consents.forget(said.contactId(), source(one, row)));
        Optional<String> why = withdrawal.withdraw(row.lead(), ImportRun.THROUGH);
        if (why.isPresent() || row.keptWhy() != null) {
            rows.keep(one.id(), row, why.orElse(null));
        }
        if (why.isEmpty()) {
            lead.ifPresent(gone -> consents.forget(gone.contactId(), source(one, row)));
            Optional.ofNullable(row.newContact()).ifPresent(contacts::forget);
        }
        return why.isPresent();
    }

    private static String source(LeadImport one, ImportedRow row) {
        return RowReading.consentSource(one.ref().toString(), row.line());
    }

    private static Actor by(LeadImport one) {
        return Actor.person(one.personId(), ImportRun.THROUGH);
    }
}
