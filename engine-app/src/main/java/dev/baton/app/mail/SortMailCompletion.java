package dev.baton.app.mail;

import dev.baton.app.inbox.TaskCompletion;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.processes.EmailIntake;
import dev.baton.processes.EmailIntake.Destinations;
import dev.baton.refusal.Invalid;
import dev.baton.rules.Kind;
import dev.baton.rules.Priority;
import dev.baton.rules.mail.Doubt;
import dev.baton.rules.mail.Route;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Triage: a person says where a mail belongs; the process goes on in the same unit of work. */
@Component
class SortMailCompletion implements TaskCompletion {

    private final Intake intake;
    private final Directory directory;

    SortMailCompletion(Intake intake, Directory directory) {
        this.intake = intake;
        this.directory = directory;
    }

    @Override
    public String element() {
        return EmailIntake.Tasks.SORT_MAIL;
    }

    @Override
    public Map<String, ?> complete(Ref subject, Map<String, Object> values, Viewer by) {
        String destination = values.get("destination").toString();
        if (!destination.equals(Destinations.NOTHING) && directory.team(text(values, "team", "")).isEmpty()) {
            throw Invalid.field("values.team", "inbox.form.choice");
        }
        MailInHand hand = intake.inHand(subject);
        if (destination.equals(Destinations.LEAD) && hand.mail().from().isEmpty()) {
            throw Invalid.field("values.destination", "mail.noSender.lead");
        }
        hand.routed(new Route(text(values, "team", "support"), choice(Priority.class, values, "priority", Priority.NORMAL),
                destination.equals(Destinations.LEAD) ? Kind.ENQUIRY : choice(Kind.class, values, "kind", Kind.QUESTION),
                hand.language(), List.of(), "received", Doubt.NONE, List.of()));
        return Map.of(EmailIntake.Variables.DESTINATION, destination);
    }

    private static String text(Map<String, Object> values, String key, String otherwise) {
        Object value = values.get(key);
        return value == null || value.toString().isBlank() ? otherwise : value.toString();
    }

    private static <E extends Enum<E>> E choice(Class<E> type, Map<String, Object> values, String key, E otherwise) {
        return Enum.valueOf(type, text(values, key, otherwise.name()).toUpperCase(Locale.ROOT));
    }
}
