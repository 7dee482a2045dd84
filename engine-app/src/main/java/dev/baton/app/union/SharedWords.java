package dev.baton.app.union;

import dev.baton.account.Consent;
import dev.baton.account.ConsentId;
import dev.baton.account.Consents;
import dev.baton.account.ContactId;
import dev.baton.merge.Belongings;
import dev.baton.merge.RecordMerge;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What two contacts agreed to who are one: a refusal of either is one of both, and what only one spoke of counts as they said it. Each
 * keeps their own words; the one that goes on gets copies.
 */
@Component
class SharedWords {

    private static final String WHAT = "consent";

    private final Consents consents;
    private final Belongings belongings;
    private final Clock clock;

    SharedWords(Consents consents, Belongings belongings, Clock clock) {
        this.consents = consents;
        this.belongings = belongings;
        this.clock = clock;
    }

    void go(RecordMerge merge, ContactId before, ContactId now) {
        Map<List<String>, Consent> own = consents.lastWords(now);
        copy(merge, counting(consents.lastWords(before), own), own, now);
    }

    /** What the one that ended said meanwhile, unless the one that goes on spoke of it since. */
    void late(RecordMerge merge, ContactId before, ContactId now) {
        Map<List<String>, Consent> own = consents.lastWords(now);
        copy(merge, counting(consents.lastWords(before), own).stream().filter(one -> {
            Consent said = own.get(List.of(one.purpose(), one.channel()));
            return said == null || !said.at().isAfter(merge.mergedAt()) || one.at().isAfter(said.at());
        }).toList(), own, now);
    }

    private void copy(RecordMerge merge, List<Consent> words, Map<List<String>, Consent> own, ContactId now) {
        List<Consent> copies = new ArrayList<>();
        words.forEach(one -> copies.add(consents.keep(now, one.purpose(), one.channel(), one.given(),
                one.text(), one.source(), at(one, own.get(List.of(one.purpose(), one.channel()))))));
        belongings.keep(merge, WHAT, copies.stream().map(one -> one.id().value()).toList());
    }

    /** Who refused while both were one refused as both. */
    void comeBack(RecordMerge merge, ContactId before, ContactId now) {
        consents.forget(now, belongings.kept(merge, WHAT).stream().map(ConsentId::new).toList());
        List<Consent> refusals = consents.lastWords(now).values().stream().filter(one -> !one.given() && one.id().value() > merge.id().value()).toList();
        if (!refusals.isEmpty()) {
            Map<List<String>, Consent> own = consents.lastWords(before);
            refusals.stream().filter(one -> own.containsKey(List.of(one.purpose(), one.channel())) && own.get(List.of(one.purpose(), one.channel())).given())
                    .forEach(one -> consents.keep(before, one.purpose(), one.channel(), false, one.text(), one.source(), one.at()));
        }
    }

    /** Of the last words of one, those that change what counts for the other: consent is never widened against a refusal. */
    static List<Consent> counting(Map<List<String>, Consent> words, Map<List<String>, Consent> own) {
        return words.entrySet().stream().filter(one -> {
            Consent said = own.get(one.getKey());
            return said == null || said.given() && !one.getValue().given();
        }).map(Map.Entry::getValue).toList();
    }

    /** A refusal counts from now where the other agreed to it later, else from when it was said. */
    private Instant at(Consent one, Consent own) {
        boolean outvoted = own != null && !one.at().isAfter(own.at());
        Instant now = clock.instant();
        return !outvoted ? one.at() : own.at().isAfter(now) ? own.at() : now;
    }
}
