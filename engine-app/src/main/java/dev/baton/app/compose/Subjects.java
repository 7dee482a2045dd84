package dev.baton.app.compose;

import dev.baton.app.compose.Answer.Kind;
import dev.baton.router.read.Mail;

/** Subjects of the mails that we write: each names its record where that has a name, so that people find it. */
final class Subjects {

    private Subjects() {
    }

    /** @param question the mail that is answered; null for none */
    static String of(Answer answer, Topic topic, Mail question) {
        if (answer.subject() != null && !answer.subject().isBlank()) {
            return tagged(answer.subject().strip(), topic);
        }
        boolean own = question == null || question.subject().isBlank() || answer.kind() == Kind.FRESH;
        String subject = tagged(own ? topic.subject() : question.subject(), topic);
        return switch (answer.kind()) {
            case ANSWER -> question == null && topic.name().isEmpty() ? subject : begun(subject, "Re: ");
            case FORWARD -> begun(subject, "Fwd: ");
            case FRESH -> subject;
        };
    }

    private static String tagged(String subject, Topic topic) {
        String tag = "[" + topic.name() + "]";
        return topic.name().isEmpty() || subject.contains(tag) ? subject : tag + " " + subject;
    }

    private static String begun(String subject, String prefix) {
        return subject.regionMatches(true, 0, prefix.strip(), 0, prefix.length() - 1) ? subject : prefix + subject;
    }
}
