package dev.baton.leadimport;

import dev.baton.account.ContactId;
import dev.baton.lead.LeadId;

/**
 * What became of a row.
 *
 * @param line of the file where it begins, from 1
 * @param lead what the row says, as it is kept; null for a rejected one
 * @param newContact the contact that it made; null where the address was known
 * @param reasons why it was rejected, as JSON of the application; else null
 * @param keptWhy key of the sentence that says why undoing left it; null otherwise
 */
public record ImportedRow(int line, Outcome outcome, LeadId lead, ContactId newContact, String reasons, String keptWhy) {

    public enum Outcome { CREATED, JOINED, REJECTED }

    public static ImportedRow rejected(int line, String reasons) {
        return new ImportedRow(line, Outcome.REJECTED, null, null, reasons, null);
    }
}
