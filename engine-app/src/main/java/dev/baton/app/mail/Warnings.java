package dev.baton.app.mail;

import dev.baton.app.inbox.Notices;
import dev.baton.app.service.CaseDesk;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.mail.OutgoingMail;
import dev.baton.processes.CaseHandling;
import dev.baton.processes.EmailIntake;
import dev.baton.processes.LeadIntake;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.service.Case;
import dev.baton.service.CaseStatus;
import dev.baton.service.Cases;
import dev.baton.service.Custody;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells people of mail that needs them although nobody wrote it. */
@Component
class Warnings {

    private static final String UNDELIVERED = "delivery.notice.undelivered";
    private static final String LOOP = "delivery.notice.loop";
    private static final Set<String> OWNED = Set.of(Case.TYPE, Lead.TYPE, Opportunity.TYPE);

    private final Notices notices;
    private final Cases cases;
    private final CaseDesk desk;
    private final Leads leads;
    private final Opportunities sales;
    private final Directory directory;
    private final Clock clock;

    Warnings(Notices notices, Cases cases, CaseDesk desk, Leads leads, Opportunities sales, Directory directory, Clock clock) {
        this.notices = notices;
        this.cases = cases;
        this.desk = desk;
        this.leads = leads;
        this.sales = sales;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whose it is: the owner, else the team. @param process null for none */
    private record Place(String process, TeamId team, PersonId owner) {
    }

    /**
     * What one of us wrote did not reach the customer: whoever owns the record is told, and a case that waits for the
     * customer waits for nobody, so that its clocks go on. What a machine wrote troubles nobody.
     */
    void undelivered(OutgoingMail mail) {
        Ref about = mail.letter().about();
        boolean ours = !mail.letter().automatic() && mail.letter().unsubscribe() == null;
        if (!ours || !OWNED.contains(about.type())) {
            return;
        }
        Place place = place(about);
        String key = Notices.key("l", mail.id()) + (mail.again() == 0 ? "" : "." + mail.again());
        if (place.owner() == null) {
            notices.toTeamOnce(about, place.process(), UNDELIVERED, key, place.team());
        } else {
            notices.toPersonOnce(about, place.process(), UNDELIVERED, key, place.owner());
        }
        if (about.type().equals(Case.TYPE) && cases.about(about).status() == CaseStatus.WAITING) {
            desk.inWork(cases.about(about));
        }
    }

    /** Machines began to answer each other: one line for the team. */
    void loop(Ref about) {
        Place place = place(about);
        notices.toTeamOnce(about, place.process(), LOOP, "loop/" + clock.instant().getEpochSecond() / 600, place.team());
    }

    private Place place(Ref about) {
        return switch (about.type()) {
            case Case.TYPE -> {
                Custody custody = cases.about(about).custody();
                yield custody.teamId() == null ? new Place(CaseHandling.KEY, directory.fallback().id(), null)
                        : new Place(CaseHandling.KEY, custody.teamId(), custody.ownerId());
            }
            case Lead.TYPE -> {
                Lead lead = leads.about(about);
                TeamId team = lead.care() == null ? null : lead.care().teamId();
                yield new Place(LeadIntake.KEY, team == null ? directory.fallback().id() : team,
                        lead.care() == null ? null : lead.care().ownerId());
            }
            case Opportunity.TYPE -> {
                Opportunity one = sales.about(about);
                yield new Place(null, one.teamId() == null ? directory.fallback().id() : one.teamId(), one.ownerId());
            }
            default -> new Place(EmailIntake.KEY, directory.fallback().id(), null);
        };
    }
}
