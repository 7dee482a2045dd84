package dev.baton.app.union;

import dev.baton.app.account.CustomerSection;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Wording;
import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import dev.baton.merge.RecordMerge;
import dev.baton.merge.RecordMerges;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Those who became part of a customer, on its page: {@code union/parts :: parts}. */
@Component
class Parts implements CustomerSection {

    private final Map<String, Beside<?>> kinds;
    private final RecordMerges merges;
    private final Directory directory;
    private final Wording wording;

    Parts(List<Beside<?>> kinds, RecordMerges merges, Directory directory, Wording wording) {
        this.kinds = kinds.stream().collect(Collectors.toMap(beside -> beside.kind().type(), kind -> kind));
        this.merges = merges;
        this.directory = directory;
        this.wording = wording;
    }

    /**
     * @param detail what tells it from others, such as an address; null for nothing
     * @param by     who found it out, {@code at} when
     * @param path   to part both
     * @param first  who is to be parted before it; null for nobody
     */
    public record Part(String name, String detail, String by, String at, String path, String first) {
    }

    /** @param here the customer's page */
    public record View(String type, String here, List<Part> parts) {
    }

    @Override
    public void fill(Ref record, Viewer viewer, Model model) {
        model.addAttribute("union", new View(record.type(), "/" + kinds.get(record.type()).room() + "/" + record.id(), parts(kinds.get(record.type()), record, viewer)));
    }

    /** The last to come is the first to go. */
    private <R extends Audited> List<Part> parts(Beside<R> beside, Ref record, Viewer viewer) {
        Map<Long, R> ended = beside.kind().parts(record.id()).stream().collect(Collectors.toMap(one -> one.ref().id(), Function.identity()));
        if (ended.isEmpty()) {
            return List.of();
        }
        List<RecordMerge> standing = merges.standing(ended.keySet());
        long last = standing.getLast().recordId();
        String first = Objects.requireNonNullElse(beside.kind().name(ended.get(last), viewer), Long.toString(last));
        return standing.stream().filter(merge -> beside.kind().sees(viewer, ended.get(merge.recordId())))
                .map(merge -> part(beside, beside.shown(viewer, ended.get(merge.recordId())), record, merge, merge.recordId() == last ? null : first)).toList();
    }

    private <R extends Audited> Part part(Beside<R> beside, R one, Ref record, RecordMerge merge, String first) {
        String name = Objects.requireNonNullElse(beside.kind().name(one), "–");
        String detail = beside.detail(one);
        return new Part(name, name.equals(detail) ? null : detail, directory.name(merge.mergedBy()), wording.now().dateTime(merge.mergedAt()),
                "/" + beside.room() + "/" + record.id() + "/beside/" + merge.recordId(), first);
    }
}
