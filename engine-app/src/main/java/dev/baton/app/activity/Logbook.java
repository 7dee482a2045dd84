package dev.baton.app.activity;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.activity.Document;
import dev.baton.activity.Logged;
import dev.baton.activity.LoggedActivities;
import dev.baton.activity.LoggedId;
import dev.baton.app.live.LiveSignals;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.mail.Enclosure;
import dev.baton.mail.Uploads;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Calls, meetings, notes and documents that people write down about records: planned, done, put in better words, taken back. */
@Component
public class Logbook {

    static final Set<Activity.Kind> KINDS = EnumSet.of(Activity.Kind.CALL, Activity.Kind.TRIED, Activity.Kind.MEETING,
            Activity.Kind.NOTE, Activity.Kind.DOCUMENT);

    /** So much another clock may be ahead of ours: what it says of is not planned, but was just now. */
    static final Duration LEEWAY = Duration.ofMinutes(1);

    private final Wholes wholes;
    private final LoggedActivities logged;
    private final Activities activities;
    private final List<Follower> followers;
    private final Uploads uploads;
    private final LiveSignals live;
    private final Tsids ids;
    private final Clock clock;

    Logbook(Wholes wholes, LoggedActivities logged, Activities activities, List<Follower> followers, Uploads uploads, LiveSignals live,
            Tsids ids, Clock clock) {
        this.wholes = wholes;
        this.logged = logged;
        this.activities = activities;
        this.followers = followers;
        this.uploads = uploads;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param record which the viewer may see */
    public Logged write(Ref record, NewActivity what, Viewer viewer) {
        return write(next(), record, what, viewer);
    }

    /** The id of what somebody is about to write: whoever sends it twice has written it once. */
    LoggedId next() {
        return ids.next(LoggedId::new);
    }

    /**
     * @param id by {@link #next}, as a browser sends it back
     * @throws NotVisible when something else has it
     * @throws Invalid when it says nothing, or how a call ended that is yet to come
     */
    Logged write(LoggedId id, Ref record, NewActivity what, Viewer viewer) {
        what.requireSense();
        Optional<Logged> before = logged.findById(id);
        if (before.isPresent()) {
            return before.filter(one -> one.subject().equals(record) && one.personId().equals(viewer.id())).orElseThrow(NotVisible::new);
        }
        if (!activities.all(List.of(id.value())).isEmpty()) { // the house noted that line itself
            throw new NotVisible();
        }
        Instant now = clock.instant();
        Instant at = what.at() == null ? now : Instant.ofEpochMilli(what.at().toInstant().toEpochMilli());
        boolean planned = at.isAfter(now.plus(LEEWAY)) && (what.kind() == NewActivity.Kind.CALL || what.kind() == NewActivity.Kind.MEETING);
        if (planned && what.ended() != null) {
            throw Invalid.field(what.result() == null ? "reached" : "result", "activity.planned.result");
        }
        Logged written = logged.save(new Logged(id, null, record.type(), record.id(), what.noted(), planned || at.isBefore(now) ? at : now,
                planned, what.kind() == NewActivity.Kind.CALL ? what.direction() : null, what.ended(), what.minutes(), what.place(),
                what.people(), what.text(), document(what, viewer.id()), viewer.id(), now));
        if (planned) {
            follower(written).ifPresent(one -> one.planned(written));
            live.inbox(); // it may be due today
        } else {
            happened(written);
        }
        changed(record);
        return written;
    }

    /** What was planned came about. */
    Logged done(Logged plan) {
        if (!plan.planned()) {
            return plan;
        }
        Logged done = logged.save(plan.done(clock.instant()));
        happened(done);
        changed(done.subject());
        live.inbox();
        return done;
    }

    /** What is planned about a record that ended is to be done about the one that goes on for it. */
    public void goOn(Ref ended, Ref next) {
        logged.saveAll(logged.allPlanned(ended).stream().map(one -> one.about(next)).toList());
        changed(next);
    }

    /** As if it had never been written; the audit remembers it. @throws Clash when it is another's */
    void takeBack(Logged what, Viewer viewer) {
        requireOwn(what, viewer);
        logged.delete(what);
        if (what.planned()) {
            live.inbox();
        }
        if (what.file() != null) { // whoever forgets files that were never sent sees to its bytes
            uploads.keep(new Enclosure(what.file().name(), what.file().type(), what.file().size(), what.file().hash()), what.personId());
        }
        if (!what.planned()) {
            activities.takeBack(what);
            follower(what).ifPresent(one -> one.takenBack(what));
        }
        changed(what.subject());
    }

    /** In better words. @throws Clash when it is another's */
    Logged reword(Logged what, String text, Viewer viewer) {
        requireOwn(what, viewer);
        Logged better = logged.save(what.saying(text));
        if (!better.planned()) {
            activities.reword(better);
        }
        changed(what.subject());
        return better;
    }

    static boolean mayTakeBack(Logged what, Viewer viewer) {
        return what.personId().equals(viewer.id()) || viewer.is(Role.ADMIN);
    }

    /** Of this record. @throws NotVisible when it is of another */
    Logged of(Whole whole, LoggedId id) {
        return logged.findById(id).filter(one -> whole.subjects().contains(one.subject())).orElseThrow(NotVisible::new);
    }

    private static void requireOwn(Logged what, Viewer viewer) {
        if (!mayTakeBack(what, viewer)) {
            throw new Clash("activity.notYours");
        }
    }

    private void changed(Ref record) {
        wholes.tellingOf(record).forEach(live::changed);
    }

    private void happened(Logged what) {
        Whole whole = wholes.of(what.subject());
        activities.note(what, whole.contact(), whole.account());
        follower(what).ifPresent(one -> one.happened(what));
    }

    private Optional<Follower> follower(Logged what) {
        return followers.stream().filter(one -> one.type().equals(what.subjectType())).findFirst();
    }

    private Document document(NewActivity what, PersonId person) {
        return what.file() == null || what.kind() != NewActivity.Kind.DOCUMENT ? null : uploads.of(person, List.of(what.file())).stream()
                .findFirst().map(Uploads.Upload::file).map(file -> new Document(file.name(), file.type(), file.size(), file.hash()))
                .orElseThrow(() -> Invalid.field("file", "compose.file.missing"));
    }
}
