package dev.baton.lead;

import dev.baton.leadform.LeadFormId;
import dev.baton.team.TeamId;
import java.time.Instant;

/**
 * What brought a lead to us, as far as that is known; its {@code source} apart. Null where unknown.
 *
 * @param campaign whatever people call it
 * @param page where they were: an address without what follows its question mark
 * @param firstSeenAt when we first saw them, such as the moment at which they opened the form; null for when the lead came
 * @param wantedTeamId whose work it is to be
 */
public record Origin(String campaign, String page, Instant firstSeenAt, LeadFormId formId, TeamId wantedTeamId) {

    public static final Origin UNKNOWN = new Origin(null, null, null, null, null);

    public static final int LONGEST_CAMPAIGN = 100;
    public static final int LONGEST_PAGE = 500;

    public Origin {
        campaign = said(campaign, LONGEST_CAMPAIGN);
        page = said(page == null ? null : page.replaceFirst("[?#].*", ""), LONGEST_PAGE); // what stands behind may be about a person
    }

    /** Nobody was seen after they came: where a clock is fast, that is when they were first seen. */
    public Origin of(Instant arrival) {
        return firstSeenAt == null || !firstSeenAt.isAfter(arrival) ? this : new Origin(campaign, page, null, formId, wantedTeamId);
    }

    private static String said(String text, int most) {
        String bare = text == null ? "" : text.strip();
        return bare.isEmpty() ? null : bare.substring(0, Math.min(most, bare.length()));
    }
}
