package dev.baton.app.mail;

import dev.baton.app.mail.Intake.Forecast;
import dev.baton.mail.InboundMail;
import dev.baton.mail.MailOutcome;
import dev.baton.router.judge.Judgement;
import dev.baton.router.read.Mail;

/**
 * What would become of a mail.
 *
 * @param mailbox the address of ours that it is taken to have come to
 * @param before the same mail in our store; null when it would be new
 * @param outcome if it were new
 * @param course null for what no person wrote
 * @param forecast null unless the rules are asked
 */
record Foreseen(Mail mail, String mailbox, InboundMail before, Judgement judgement, MailOutcome outcome, Course course,
                Forecast forecast) {
}
