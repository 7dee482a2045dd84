package dev.baton.lead;

/** Somebody works on a lead of which it was already said what became of it. */
public class LeadAlreadyOver extends RuntimeException {

    LeadAlreadyOver(Lead lead) {
        super("The lead " + lead.prospect().name() + " is " + lead.status().name().toLowerCase() + " already");
    }
}
