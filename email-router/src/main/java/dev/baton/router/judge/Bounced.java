package dev.baton.router.judge;

/**
 * One recipient whom a mail did not reach.
 *
 * @param recipient empty when the report does not name it
 * @param status    enhanced status code (RFC 3463), empty when none is known
 * @param replyCode of SMTP, empty when none is known
 * @param hard      whether writing again is pointless
 */
public record Bounced(String recipient, String status, String replyCode, boolean hard, BounceReason reason) {}
