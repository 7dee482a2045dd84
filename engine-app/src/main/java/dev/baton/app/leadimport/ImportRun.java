package dev.baton.app.leadimport;

import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.lead.LeadArrivals;
import dev.baton.app.lead.LeadArrivals.Arrival;
import dev.baton.custom.CustomValues;
import dev.baton.lead.Lead;
import dev.baton.leadimport.ImportedRow;
import dev.baton.leadimport.ImportedRow.Outcome;
import dev.baton.leadimport.ImportedRows;
import dev.baton.leadimport.LeadImport;
import dev.baton.leadimport.LeadImport.State;
import dev.baton.leadimport.LeadImports;
import dev.baton.leadimport.LeadImports.Step;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the rows of a file in. Some at a time are one transaction and one command of the engine, with the cursor behind them;
 * where one of them fails, each is worked by itself. A row goes the very way of a lead from the API.
 */
@Component
class ImportRun {

    /** In the audit. */
    static final String THROUGH = "import";
    /** Source of leads whose row names none. */
    private static final String SOURCE = "import";

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

    private final LeadImports imports;
    private final ImportedRows outcomes;
    private final ImportFiles files;
    private final Layouts layouts;
    private final CustomValues custom;
    private final LeadArrivals arrivals;
    private final ProcessLinks processes;
    private final UnitOfWork units;
    private final Clock clock;
    private final ImportSettings settings;

    ImportRun(LeadImports imports, ImportedRows outcomes, ImportFiles files, Layouts layouts, CustomValues custom,
              LeadArrivals arrivals, ProcessLinks processes, UnitOfWork units, Clock clock, ImportSettings settings) {
        this.imports = imports;
        this.outcomes = outcomes;
        this.files = files;
        this.layouts = layouts;
        this.custom = custom;
        this.arrivals = arrivals;
        this.processes = processes;
        this.units = units;
        this.clock = clock;
        this.settings = settings;
    }

    /** Goes on where the cursor stands, until the file ends or the hold on it does. */
    void work(Hold hold) throws IOException {
        LeadImport one = hold.one();
        RowReading reading = new RowReading(layouts.read(one.layout()), custom.described(Lead.TYPE), SOURCE, one.ref().toString(),
                clock.instant());
        List<Row> some = new ArrayList<>();
        try {
            files.rows(one).each(line -> {
                if (line.number() > one.cursorLine()) {
                    some.add(reading.read(line));
                }
                if (some.size() == settings.atOnce()) {
                    take(hold, some);
                }
                return hold.lasts();
            });
            if (hold.lasts()) {
                take(hold, some);
                end(one, State.DONE);
            }
        } catch (NotReadable broken) {
            log.warn("The file of import {} cannot be read to its end", one.id());
            take(hold, some);
            end(one, State.BROKEN);
        }
    }

    private void take(Hold hold, List<Row> rows) {
        try {
            together(hold, rows);
        } catch (Hold.Lost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            log.info("Rows {} to {} of import {} are worked one by one: {}", rows.getFirst().line(), rows.getLast().line(),
                    hold.one().id(), failure.getClass().getSimpleName());
            rows.forEach(row -> alone(hold, row));
        }
        rows.clear();
    }

    private void alone(Hold hold, Row row) {
        try {
            together(hold, List.of(row));
        } catch (Hold.Lost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            log.warn("Row {} of import {} cannot be taken: {}", row.line(), hold.one().id(), failure.getClass().getSimpleName());
            log.debug("Row {}", row.line(), failure); // which may say what users wrote
            together(hold, List.of(new Row.Bad(row.line(), List.of(Reason.of(null, "import.bad.failed")))));
        }
    }

    private void together(Hold hold, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        LeadImport one = hold.one();
        units.run(Actor.person(one.personId(), THROUGH), one.ref(), () -> {
            List<ImportedRow> done = processes.settled(() -> rows.stream().map(row -> {
                UnitOfWork.now().because(one.ref()); // not of what was decided about the row before
                return outcome(row);
            }).toList());
            outcomes.add(one.id(), done);
            hold.advance(new Step(rows.getLast().line(), count(done, Outcome.CREATED), count(done, Outcome.JOINED),
                    count(done, Outcome.REJECTED), 0, 0));
        });
    }

    private ImportedRow outcome(Row row) {
        return switch (row) {
            case Row.Good good -> taken(good);
            case Row.Bad bad -> ImportedRow.rejected(bad.line(), layouts.write(bad.reasons()));
        };
    }

    private ImportedRow taken(Row.Good good) {
        Arrival arrival = arrivals.capture(good.lead(), good.consents());
        return new ImportedRow(good.line(), arrival.joined() ? Outcome.JOINED : Outcome.CREATED, arrival.said().id(),
                arrival.introduced() ? arrival.contact() : null, null, null);
    }

    private static int count(List<ImportedRow> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private void end(LeadImport one, State state) {
        units.run(Actor.person(one.personId(), THROUGH), one.ref(), () -> imports.become(one, state));
    }
}
