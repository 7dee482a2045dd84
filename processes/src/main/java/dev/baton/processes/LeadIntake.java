package dev.baton.processes;

/** Names of {@code lead-intake.bpmn}, which is about one lead ({@code lead:id}). */
public interface LeadIntake {

    String KEY = "lead-intake";

    /** Beans that the steps call, in the order of the diagram. */
    interface Steps {
        String SCORE_LEAD = "scoreLead";
        /** Sets TEAM, ASSIGNEE, CONTACT_BY and FOLLOW_UP_AT. */
        String ASSIGN_LEAD = "assignLead";
        /** Sets {@link Variables#CONVERTED}. */
        String RECORD_LEAD_OUTCOME = "recordLeadOutcome";
        /** Reads {@link Variables#OUTCOME}, sets COMES_BACK and RESTS_UNTIL. */
        String REST_LEAD = "restLead";
        String TAKE_UP_LEAD = "takeUpLead";
        /** Sets FOLLOW_UP to what is due, FOLLOW_UP_AT where nothing is due yet. */
        String FOLLOW_UP_LEAD = "followUpLead";
        /** Sets FOLLOW_UP_AT anew. */
        String REMIND_OWNER = "remindOwner";
        /** Gives the open task to someone else, sets CONTACT_BY and FOLLOW_UP_AT anew. */
        String REASSIGN_LEAD = "reassignLead";
        /** Gives the open task to the supervisor. */
        String HAND_TO_SUPERVISOR = "handToSupervisor";
    }

    interface Tasks {
        /** Form {@code contact-lead}; completing it sets {@link Variables#OUTCOME}. */
        String CONTACT_LEAD = "userTask_ContactLead";
    }

    interface Timers {
        String UNTOUCHED_TOO_LONG = "timer_UntouchedTooLong";
        String REST_IS_OVER = "timer_RestIsOver";
    }

    /** Elements that are named by their place in the model. */
    interface Elements {
        /** Catches {@link Messages#TOUCHED}. */
        String LEAD_TOUCHED = "message_LeadTouched";
        /** Here the watch over the first contact begins, and begins again when the touch is taken back. */
        String WATCH = "merge_Watch";
        /** Here both begin: the task of whoever has the lead, and the watch. */
        String CONTACT_AND_WATCH = "gateway_ContactAndWatch";
        /** Here a lead rests; models that are older than resting do not have it. */
        String WHAT_COMES_FIRST = "gateway_WhatComesFirst";
        /** Models without it pass a lead on once, and go by a variable {@code passedOn}. */
        String FOLLOW_UP_LEAD = "businessRuleTask_FollowUpLead";
    }

    interface Messages {
        /** Waited for until the first touch, or until the supervisor has the lead: ask before sending. */
        String TOUCHED = "lead.touched";
        /** Waited for while the lead rests: they wrote before their time. */
        String CAME_BACK = "lead.cameBack";
        /** Waited for while the lead rests, except by models that are older than conversion: ask whether it was heard. */
        String CONVERTED = "lead.converted";
    }

    interface Variables {
        /** Never null: the engine refuses a task whose team does not resolve. */
        String TEAM = "team";
        /** Null when nobody fits: the lead waits in the team's list. */
        String ASSIGNEE = "assignee";
        /** Until when the lead must be touched; never null. */
        String CONTACT_BY = "contactBy";
        /** When to look after an untouched lead; never null. */
        String FOLLOW_UP_AT = "followUpAt";
        /** One of {@link FollowUps}; anything else waits on. */
        String FOLLOW_UP = "followUp";
        /** One of {@link Outcomes}. */
        String OUTCOME = "outcome";
        /** Whether a qualified lead is a customer's already. */
        String CONVERTED = "converted";
        /** Whether a lead that rests is taken up again. */
        String COMES_BACK = "comesBack";
        /** When it is, where it is. */
        String RESTS_UNTIL = "restsUntil";
    }

    /** What became of a lead. */
    interface Outcomes {
        String QUALIFIED = "qualified";
        String DISQUALIFIED = "disqualified";
        String NURTURE = "nurture";
        String NO_ANSWER = "noAnswer";
    }

    /** What is done about a lead that nobody has touched. */
    interface FollowUps {
        String REMIND = "remind";
        String PASS_ON = "passOn";
        String SUPERVISOR = "supervisor";
    }
}
