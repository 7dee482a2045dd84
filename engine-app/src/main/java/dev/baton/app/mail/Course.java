package dev.baton.app.mail;

import dev.baton.lead.Lead;
import dev.baton.service.Case;
import dev.baton.team.Person;

/** Where a person's mail goes. */
sealed interface Course {

    /** One of us writes: on the case's timeline, and it wakes nobody. */
    record Note(Case one, Person colleague) implements Course {
    }

    /** Joins the case, which is reopened when it was over. */
    record OfCase(Case one) implements Course {
    }

    record OfLead(Lead lead) implements Course {
    }

    /** Something new, for {@code email-intake}. */
    record Enquiry() implements Course {
    }
}
