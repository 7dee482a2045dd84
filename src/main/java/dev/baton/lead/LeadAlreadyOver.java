package dev.baton.lead;

import dev.baton.refusal.Clash;

/** Somebody works on a lead of which it was already said what became of it. */
public final class LeadAlreadyOver extends Clash {

    LeadAlreadyOver(Lead lead) {
        super("leads.over", lead.prospect().name());
    }
}
