package dev.baton.app.studio;

import dev.baton.app.access.VisibleRecords;
import dev.baton.app.api.Listing;
import dev.baton.app.api.Window;
import dev.baton.app.studio.ProcessTokens.Place;
import dev.baton.id.Ref;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The running instances of a process, newest first, as far as a viewer may see the records that they are about. */
@Component
class Instances {

    /** So many rows are looked through for one page; who sees few of many goes on from there. */
    private static final int MOST_LOOKED_AT = 1000;

    private static final String IN_THE_INBOX = """
            select subject_id, max(headline) from work_item where subject_type = :type and subject_id in (:ids)
            group by subject_id""";
    /** What the inbox may never hear of. */
    private static final Map<String, String> TITLES = Map.of(
            "mail", "select id, coalesce(subject, from_email, message_id) from mail_message where :type is not null and id in (:ids)",
            "enrolment", """
                    select e.id, trim(concat(coalesce(c.first_name, ''), ' ', coalesce(c.last_name, ''), ' ', c.email))
                    from enrolment e join crm_contact c on c.id = e.contact_id where :type is not null and e.id in (:ids)""");

    private final JdbcClient jdbc;
    private final ProcessTokens tokens;
    private final Labels labels;
    private final VisibleRecords visible;

    Instances(JdbcClient jdbc, ProcessTokens tokens, Labels labels, VisibleRecords visible) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.labels = labels;
        this.visible = visible;
    }

    /** @param tokens how many of them stand there */
    record Element(String id, String label, long tokens) {
    }

    /** @param title what the record is about, for pages; null where the inbox never had work about it */
    record Instance(String id, Ref subject, String title, int version, Instant startedAt, List<Element> elements) {
    }

    private record Link(long id, Ref subject, String instance, Instant startedAt) {
    }

    Listing<Instance> of(String process, Ref subject, Window window, Viewer viewer) {
        List<Link> found = new ArrayList<>();
        long after = window.afterId().orElse(Long.MAX_VALUE);
        int looked = 0;
        int read;
        do {
            List<Link> links = links(process, subject, after, window.rows());
            Set<Ref> seen = visible.among(viewer, links.stream().map(Link::subject).toList());
            links.stream().filter(link -> seen.contains(link.subject())).forEach(found::add);
            read = links.size();
            looked += read;
            after = read == 0 ? after : links.getLast().id();
        } while (found.size() < window.rows() && read == window.rows() && looked < MOST_LOOKED_AT);

        boolean more = found.size() > window.limit();
        List<Link> shown = more ? found.subList(0, window.limit()) : found;
        String next = more ? Long.toString(shown.getLast().id())
                : read == window.rows() ? Long.toString(after) : null;
        return new Listing<>(views(process, shown), next);
    }

    private List<Link> links(String process, Ref subject, long after, int rows) {
        return jdbc.sql("select id, subject, instance, started_at from process_link where process = :process "
                        + "and running = true and id < :after " + (subject == null ? "" : "and subject = :subject ")
                        + "order by id desc limit :rows")
                .param("process", process).param("after", after).param("rows", rows)
                .param("subject", subject == null ? "" : subject.toString())
                .query((row, n) -> new Link(row.getLong(1), Ref.parse(row.getString(2)), row.getString(3),
                        row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC))).list();
    }

    private List<Instance> views(String process, List<Link> links) {
        Map<String, List<Place>> places = tokens.of(links.stream().map(Link::instance).toList());
        Map<Ref, String> titles = titles(links.stream().map(Link::subject).toList());
        return links.stream().map(link -> {
            List<Place> stands = places.getOrDefault(link.instance(), List.of());
            return new Instance(link.instance(), link.subject(), titles.get(link.subject()),
                    stands.isEmpty() ? 0 : stands.getFirst().version(), link.startedAt(),
                    stands.stream().map(place -> new Element(place.element(),
                            labels.of(process, place.definition(), place.element()), place.count())).toList());
        }).toList();
    }

    private Map<Ref, String> titles(Collection<Ref> subjects) {
        Map<String, List<Long>> ids = subjects.stream().collect(Collectors.groupingBy(Ref::type,
                Collectors.mapping(Ref::id, Collectors.toList())));
        return ids.entrySet().stream().flatMap(type -> jdbc.sql(TITLES.getOrDefault(type.getKey(), IN_THE_INBOX))
                .param("type", type.getKey()).param("ids", type.getValue())
                .query((row, n) -> Map.entry(new Ref(type.getKey(), row.getLong(1)), row.getString(2))).list().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
