package dev.baton.processes;

/**
 * Names of {@code lead-qualification.bpmn}, a dialogue about one lead ({@code lead:id}). Questions and answers are the
 * designer's: Java knows the steps alone, and by their keys the fields that they read.
 */
public interface LeadQualification {

    String KEY = "lead-qualification";

    /** Beans that the steps call, in the order of the diagram. */
    interface Steps {
        /** A call in vain; the last that the rules allow completes {@link LeadIntake.Tasks#CONTACT_LEAD}. */
        String NOTE_TRY = "noteTry";
        /** Is a touch, once in each dialogue. */
        String NOTE_CALL = "noteCall";
        /** Reads {@link Fields#COMPANY} and {@link Fields#EMPLOYEES}. */
        String UPDATE_LEAD = "updateLead";
        /** Completes the task with {@link LeadIntake.Outcomes#NURTURE}; reads {@link Fields#REST_UNTIL} and NOTE. */
        String PUT_LEAD_OFF = "putLeadOff";
        /** Completes the task with {@link LeadIntake.Outcomes#DISQUALIFIED}; reads {@link Fields#REASON} and NOTE. */
        String DISQUALIFY_LEAD = "disqualifyLead";
        /** Completes the task with {@link LeadIntake.Outcomes#QUALIFIED}. */
        String QUALIFY_LEAD = "qualifyLead";
    }

    /** Keys of fields, in whatever form they stand. */
    interface Fields {
        String COMPANY = "company";
        String EMPLOYEES = "employees";
        /** A day, {@code 2027-03-31}. */
        String REST_UNTIL = "restUntil";
        /** A closed word of the form. */
        String REASON = "reason";
        String NOTE = "note";
        /** What a conversion begins with, like {@link #COMPANY}: a number, three letters, a day. */
        String AMOUNT = "amount";
        String CURRENCY = "currency";
        String CLOSE_ON = "closeOn";
    }
}
