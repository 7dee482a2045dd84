package dev.baton.account;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.event.DomainEvents;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What contacts have agreed to, as immutable rows. Each, and each refusal, is told to the listeners of {@link Consent} in the
 * same unit of work, whichever way it came in.
 */
public final class Consents {

    private final JdbcClient jdbc;
    private final Tsids ids;
    private final Clock clock;
    private final Activities activities;
    private final DomainEvents events;
    private final ApplicationEventPublisher listeners;

    public Consents(JdbcClient jdbc, Tsids ids, Clock clock, Activities activities, DomainEvents events,
                    ApplicationEventPublisher listeners) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.activities = activities;
        this.events = events;
        this.listeners = listeners;
    }

    /**
     * Keeps a statement of the contact.
     *
     * @param at when it was made; null for now, which is also what a day to come means: nothing said later would count against it
     */
    public Consent keep(ContactId contact, String purpose, String channel, boolean given, String text, String source,
                        Instant at) {
        Instant now = clock.instant();
        Consent consent = new Consent(ids.next(ConsentId::new), contact, purpose, channel, given, text, source,
                at != null && at.isBefore(now) ? at : now);
        jdbc.sql("""
                insert into consent (id, contact_id, purpose, channel, given, text, source, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(consent.id().value(), contact.value(), purpose, channel, given, text, source,
                        Timestamp.from(consent.at())).update();
        Ref subject = Ref.to("contact", contact);
        activities.note(Activity.Kind.CONSENT, subject, contact, null, (given ? "+" : "-") + purpose, ref(consent.id()));
        events.raise(given ? "consent.given" : "consent.withdrawn", subject,
                Map.of("purpose", purpose, "channel", channel));
        listeners.publishEvent(consent);
        return consent;
    }

    /**
     * Keeps a refusal unless the contact said something newer meanwhile, or nothing is left to withdraw. Where they agreed to it and only
     * the refusal of another counts who is one with them by now, it is theirs too: what was copied goes when both are parted.
     *
     * @param at when it was made; null for now
     */
    public void withdraw(ContactId contact, String purpose, String channel, String source, Instant at) {
        List<Consent> words = of(contact).stream().filter(one -> one.purpose().equals(purpose) && one.channel().equals(channel)).toList();
        if (agreed(words, contact) && words.stream().noneMatch(one -> at != null && one.given() && one.at().isAfter(at))) {
            keep(contact, purpose, channel, false, null, source, at);
        }
    }

    /** @param words oldest first */
    private boolean agreed(List<Consent> words, ContactId contact) {
        if (words.isEmpty() || words.getLast().given()) {
            return !words.isEmpty();
        }
        Set<Long> copies = Set.copyOf(copies(contact));
        return words.stream().filter(one -> !copies.contains(one.id().value())).reduce((older, newer) -> newer).map(Consent::given).orElse(true);
    }

    /** What others said who became part of the contact. */
    private List<Long> copies(ContactId contact) {
        return jdbc.sql("""
                select w.row_id from record_merge m join record_merge_row w on w.merge_id = m.id and w.what = 'consent'
                where m.into_id = ? and m.undone_at is null""").param(contact.value()).query(Long.class).list();
    }

    /** What came from a source by mistake was never said: what stood before it stands again, and the timeline does not tell of it. */
    public void forget(ContactId contact, String source) {
        forget(contact, jdbc.sql("select id from consent where contact_id = ? and source = ?").params(contact.value(), source)
                .query(Long.class).list().stream().map(ConsentId::new).toList());
    }

    /** What somebody else said was never theirs. */
    public void forget(ContactId contact, List<ConsentId> mistaken) {
        mistaken.forEach(one -> {
            activities.forget(Ref.to("contact", contact), ref(one));
            jdbc.sql("delete from consent where id = ?").param(one.value()).update();
        });
    }

    public boolean given(ContactId contact, String purpose, String channel) {
        return jdbc.sql("""
                select given from consent where contact_id = ? and purpose = ? and channel = ?
                order by at desc, id desc limit 1""")
                .params(contact.value(), purpose, channel).query(Boolean.class).optional().orElse(false);
    }

    /** Not the same as not {@link #given}: who never spoke of it did not refuse. */
    public boolean refused(ContactId contact, String purpose, String channel) {
        Consent last = lastWords(contact).get(List.of(purpose, channel));
        return last != null && !last.given();
    }

    public List<Consent> of(ContactId contact) {
        return jdbc.sql("select * from consent where contact_id = ? order by at, id").param(contact.value())
                .query((row, n) -> new Consent(new ConsentId(row.getLong("id")), contact, row.getString("purpose"),
                        row.getString("channel"), row.getBoolean("given"), row.getString("text"),
                        row.getString("source"), row.getTimestamp("at").toInstant())).list();
    }

    /** The newest of each purpose and channel: what counts. */
    public Map<List<String>, Consent> lastWords(ContactId contact) {
        return of(contact).stream().collect(Collectors.toMap(one -> List.of(one.purpose(), one.channel()), Function.identity(), (older, newer) -> newer,
                LinkedHashMap::new));
    }

    private static Ref ref(ConsentId id) {
        return Ref.to("consent", id);
    }
}
