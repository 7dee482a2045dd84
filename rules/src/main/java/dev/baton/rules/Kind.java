package dev.baton.rules;

import dev.baton.rules.language.Choice;

/** What a customer's message is: five kinds of case, and an enquiry, which becomes a lead. */
public enum Kind implements Choice {
    REQUEST, INCIDENT, COMPLAINT, RETURN, QUESTION, ENQUIRY
}
