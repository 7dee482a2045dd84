package dev.baton.app.leadimport;

import dev.baton.app.access.MayCreate;
import dev.baton.app.leadimport.ImportFiles.Looked;
import dev.baton.file.FileStore.Stored;
import dev.baton.lead.Lead;
import dev.baton.leadimport.LeadImport;
import dev.baton.leadimport.LeadImport.State;
import dev.baton.leadimport.LeadImportId;
import dev.baton.leadimport.LeadImports;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Viewer;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people do with imports: bring a file, say what its columns are, start it. */
@Component
class LeadImportDesk {

    private static final int LONGEST_NAME = 200;

    private final LeadImports imports;
    private final ImportFiles files;
    private final Layouts layouts;
    private final Columns columns;
    private final ImportWorker worker;
    private final UnitOfWork units;

    LeadImportDesk(LeadImports imports, ImportFiles files, Layouts layouts, Columns columns, ImportWorker worker, UnitOfWork units) {
        this.imports = imports;
        this.files = files;
        this.layouts = layouts;
        this.columns = columns;
        this.worker = worker;
        this.units = units;
    }

    /** Newest first: everybody's for administrators, else the viewer's own. */
    List<LeadImport> list(Viewer viewer, long before, int most) {
        PersonId whose = viewer.is(Role.ADMIN) ? null : viewer.id();
        return imports.list(whose, before, most);
    }

    LeadImport visible(long id, Viewer viewer) {
        return imports.find(new LeadImportId(id)).filter(one -> viewer.is(Role.ADMIN) || one.personId().equals(viewer.id()))
                .orElseThrow(NotVisible::new);
    }

    /**
     * A file whose columns a person will look at. Opens its own unit, after the file is stored and looked through.
     *
     * @throws Invalid when it is no file of rows
     */
    LeadImport bring(String name, InputStream bytes, Viewer viewer) throws IOException {
        MayCreate.require(viewer, Lead.TYPE);
        try {
            Stored stored = files.store(bytes);
            Looked looked = files.look(stored.hash(), null);
            return units.perform(Actor.person(viewer.id(), "page"), null, () -> add(name, stored, looked, looked.layout(), viewer));
        } catch (NotReadable odd) {
            throw Invalid.field("file", odd.key(), odd.arguments());
        }
    }

    /** A file that was stored and looked through, with what its columns are. */
    record Brought(String name, Stored stored, Looked looked, Layout layout) {
    }

    /** As {@link #bring}, before any unit is opened. @throws Invalid when its columns cannot be imported */
    Brought look(String name, InputStream bytes, String charset, Map<String, String> mapping, Viewer viewer) throws IOException {
        MayCreate.require(viewer, Lead.TYPE);
        try {
            Stored stored = files.store(bytes);
            Looked looked = files.look(stored.hash(), charset);
            Layout layout = columns.mapped(looked.layout(), mapping);
            columns.check(layout, viewer);
            return new Brought(name, stored, looked, layout);
        } catch (NotReadable odd) {
            throw Invalid.field("file", odd.key(), odd.arguments());
        }
    }

    LeadImport start(Brought file, Viewer viewer) {
        return start(add(file.name(), file.stored(), file.looked(), file.layout(), viewer));
    }

    /** @throws Clash when it was started before */
    LeadImport start(LeadImport draft, List<String> fields, Viewer viewer) {
        Layout guessed = layouts.read(draft.layout());
        if (fields.size() != guessed.headers().size()) {
            throw Invalid.field("field", "problem.value");
        }
        Layout layout = guessed.with(fields);
        columns.check(layout, viewer);
        require(imports.layOut(draft.id(), layouts.write(layout)));
        return start(draft);
    }

    /**
     * It is taken back behind, as far as nobody works on what came of it; one that runs stops. Once more takes back what was kept
     * and is free by now.
     *
     * @throws Clash when there is nothing to take back, or it is taken back already
     */
    LeadImport undo(LeadImport one) {
        require(one.state() != State.DRAFT && one.state() != State.UNDOING);
        return becomes(one, State.UNDOING);
    }

    private LeadImport start(LeadImport draft) {
        require(draft.state() == State.DRAFT);
        return becomes(draft, State.RUNNING);
    }

    private LeadImport becomes(LeadImport one, State next) {
        require(imports.become(one, next));
        worker.ring();
        return imports.find(one.id()).orElseThrow();
    }

    private LeadImport add(String name, Stored stored, Looked looked, Layout layout, Viewer viewer) {
        LeadImportId id = imports.add(viewer.id(), shortened(name), stored.hash(), stored.size(), layouts.write(layout), looked.rows());
        return imports.find(id).orElseThrow();
    }

    /** Without the folders that some clients send along. */
    private static String shortened(String name) {
        String bare = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }

    private static void require(boolean goes) {
        if (!goes) {
            throw new Clash("import.state.over");
        }
    }
}
