package dev.baton.app.mail;

import dev.baton.app.mail.AfterClosing.Said;
import dev.baton.lead.Lead;
import dev.baton.sales.Opportunity;
import dev.baton.service.Case;
import dev.baton.team.Person;

/** Where a person's mail goes. */
sealed interface Course {

    /** One of us writes: on the case's timeline, and it wakes nobody. */
    record Note(Case one, Person colleague) implements Course {
    }

    /** Joins the case, which is not over. */
    record OfCase(Case one) implements Course {
    }

    /** The case was over: the rules said what of the mail. */
    sealed interface Late extends Course {

        Case one();

        Said said();
    }

    /** It only thanks: joins the case, which stays over, and is nobody's work. */
    record Rest(Case one, Said said) implements Late {
    }

    /** Joins the case and reopens it: the mailbox's time for that is not over. */
    record Reopen(Case one, Said said) implements Late {
    }

    /** The case is over for too long to be reopened: a new one follows it. */
    record Follow(Case one, Said said) implements Late {
    }

    record OfLead(Lead lead) implements Course {
    }

    record OfSale(Opportunity one) implements Course {
    }

    /** Something new, for {@code email-intake}. */
    record Enquiry() implements Course {
    }
}
