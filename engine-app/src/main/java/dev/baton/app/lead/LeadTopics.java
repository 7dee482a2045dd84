package dev.baton.app.lead;

import dev.baton.activity.Activity;
import dev.baton.app.compose.Topic;
import dev.baton.app.compose.TopicSource;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.mail.MailAddress;
import dev.baton.mail.OutgoingId;
import dev.baton.processes.LeadIntake;
import dev.baton.refusal.Clash;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Team;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Leads as what people write about: a mail is a touch, and so is a call that somebody writes down. */
@Component
public class LeadTopics implements TopicSource {

    private static final String CALL = "call";
    private static final String TRIED = "tried";

    private final Leads leads;
    private final LeadDesk desk;
    private final LeadTries tries;
    private final Directory directory;
    private final MessageSource texts;

    LeadTopics(Leads leads, LeadDesk desk, LeadTries tries, Directory directory, MessageSource texts) {
        this.leads = leads;
        this.desk = desk;
        this.tries = tries;
        this.directory = directory;
        this.texts = texts;
    }

    @Override
    public String type() {
        return Lead.TYPE;
    }

    @Override
    public String room() {
        return "leads";
    }

    @Override
    public Topic topic(Ref record) {
        Lead lead = leads.findById(new LeadId(record.id())).orElseThrow(NotVisible::new);
        if (lead.mergedInto() != null) {
            throw new Clash("merging.joined", lead.prospect().name()); // a page that was opened before
        }
        return topic(lead);
    }

    Topic topic(Lead lead) {
        return new OfLead(lead);
    }

    private final class OfLead implements Topic {

        private final Lead lead;

        OfLead(Lead lead) {
            this.lead = lead;
        }

        @Override
        public Ref ref() {
            return lead.ref();
        }

        @Override
        public String room() {
            return LeadTopics.this.room();
        }

        @Override
        public String process() {
            return LeadIntake.KEY;
        }

        /** They are strangers yet; a number would mean nothing to them. */
        @Override
        public String name() {
            return "";
        }

        @Override
        public String subject() {
            String language = lead.prospect().language();
            return texts.getMessage("leads.mail.subject", null, Locale.forLanguageTag(language == null ? "en" : language));
        }

        @Override
        public Optional<MailAddress> customer() {
            var who = lead.prospect();
            return Optional.of(new MailAddress(who.name().equals(who.email()) ? "" : who.name(), who.email()));
        }

        /** The one that the lead wrote to, if it ever did. */
        @Override
        public Optional<String> mailbox() {
            return Optional.empty();
        }

        @Override
        public Optional<Team> team() {
            return directory.team(lead.care().teamId());
        }

        @Override
        public String language() {
            return lead.prospect().language();
        }

        @Override
        public List<String> notes() {
            return lead.conversion() == null ? List.of(CALL, TRIED, NOTE) : List.of(NOTE);
        }

        @Override
        public boolean isPartedWith() {
            return lead.status() == LeadStatus.DISQUALIFIED;
        }

        @Override
        public void sent(Sent mail) {
            desk.touch(lead, Activity.Kind.MAIL_OUT, mail.letter().text(), mail.ref());
        }

        @Override
        public void takenBack(OutgoingId mail) {
            desk.takenBack(lead, Ref.to("outgoing", mail));
        }

        @Override
        public void noted(String kind, String text) {
            if (!kind.equals(NOTE)) {
                LeadDesk.refuseConverted(lead);
            }
            switch (kind) {
                case TRIED -> tries.tried(lead, text);
                case CALL -> desk.touch(lead, Activity.Kind.CALL, text, null);
                default -> desk.touch(lead, Activity.Kind.NOTE, text, null);
            }
        }
    }
}
