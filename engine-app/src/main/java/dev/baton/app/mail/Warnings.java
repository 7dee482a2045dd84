package dev.baton.app.mail;

import dev.baton.app.inbox.Notices;
import dev.baton.app.service.CaseDesk;
import dev.baton.id.Ref;
import dev.baton.lead.Care;
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
import org.jspecify.annotations.Nullable;
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
    private final Clock clock;

    Warnings(Notices notices, Cases cases, CaseDesk desk, Leads leads, Opportunities sales, Clock clock) {
        this.notices = notices;
        this.cases = cases;
        this.desk = desk;
        this.leads = leads;
        this.sales = sales;
        this.clock = clock;
    }

    /** Whose it is; each null for none. */
    private record Place(@Nullable String process, @Nullable TeamId team, @Nullable PersonId owner) {
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
        notices.toOwnerOnce(about, place.process(), UNDELIVERED, key, place.owner(), place.team());
        if (about.type().equals(Case.TYPE) && cases.about(about).status() == CaseStatus.WAITING) {
            desk.inWork(cases.about(about));
        }
    }

    /** Machines began to answer each other: one line for the team. */
    void loop(Ref about) {
        Place place = place(about);
        notices.toOwnerOnce(about, place.process(), LOOP, "loop/" + clock.instant().getEpochSecond() / 600, null, place.team());
    }

    private Place place(Ref about) {
        return switch (about.type()) {
            case Case.TYPE -> {
                Custody custody = cases.about(about).custody();
                yield new Place(CaseHandling.KEY, custody.teamId(), custody.ownerId());
            }
            case Lead.TYPE -> {
                Care care = leads.about(about).care();
                yield care == null ? new Place(LeadIntake.KEY, null, null) : new Place(LeadIntake.KEY, care.teamId(), care.ownerId());
            }
            case Opportunity.TYPE -> {
                Opportunity one = sales.about(about);
                yield new Place(null, one.teamId(), one.ownerId());
            }
            default -> new Place(EmailIntake.KEY, null, null);
        };
    }
}
