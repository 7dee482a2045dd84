package dev.baton.app.decision;

import dev.baton.app.team.Directory;
import dev.baton.app.web.Why;
import dev.baton.app.web.Words;
import dev.baton.decision.Decision;
import dev.baton.team.PersonId;
import dev.baton.team.Team;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What came out of a decision, and what it knew, as people say it: names for ids and keys, words for figures. */
@Component
class Outcomes {

    private final Directory directory;
    private final Sentences sentences;

    Outcomes(Directory directory, Sentences sentences) {
        this.directory = directory;
        this.sentences = sentences;
    }

    /** "55 points, grade B"; empty when there is nothing short to say. */
    String sentence(Decision one, Words words) {
        Map<String, ?> outcome = one.outcome();
        return switch (one.decision()) {
            case "lead-scoring" -> words.text("why.is.lead-scoring", outcome.get("score"), outcome.get("grade"));
            case "lead-assignment" -> "".equals(outcome.get("territory")) ? team(outcome.get("team"))
                    : words.text("why.is.lead-assignment", team(outcome.get("team")), capital(outcome.get("territory"), words));
            case "case-targets" -> words.text("why.is.case-targets", minutes(outcome.get("firstResponseMinutes"), words),
                    minutes(outcome.get("resolutionMinutes"), words));
            case "case-assignment" -> handling(outcome, team(one.facts().get("team")), words);
            case "email-routing" -> team(outcome.get("team"));
            case "reply-routing" -> words.text("why.is.reply-routing." + (Boolean.TRUE.equals(outcome.get("wakes")) ? "wakes" : "rests"));
            case "lead-duplicates" -> words.text("why.is.lead-duplicates." + outcome.get("same"));
            case "assignment" -> person(outcome.get("person"), words);
            default -> "";
        };
    }

    /** What the rules saw; of an assignment, what spoke for or against each who was asked, and the rules that lost. */
    List<Why.Fact> facts(Decision one, Words words) {
        if (one.facts().get("considered") instanceof List<?> asked) {
            Stream<Why.Fact> people = asked.stream().flatMap(person -> person instanceof Map<?, ?> considered
                    ? Stream.of(asked(considered, words)) : Stream.empty());
            return Stream.concat(people, lost(one.facts(), words)).toList();
        }
        return one.facts().entrySet().stream().filter(fact -> told(fact.getValue()))
                .map(fact -> new Why.Fact(words.textOr("fact." + fact.getKey(), spaced(fact.getKey())),
                        value(fact.getValue(), words))).toList();
    }

    /** Why, where no rules say it: what spoke for who was found, or who gave it to them by hand, and when. */
    String because(Decision one, Words words) {
        Object by = one.outcome().get("by");
        return by == null ? reason(one.outcome().get("reason"), words)
                : words.text("why.byHand", person(by, words), words.dateTime(one.at()));
    }

    /** The sentence of an assignment's reason: {@code {key, args}}. */
    private String reason(Object kept, Words words) {
        return kept instanceof Map<?, ?> reason && reason.get("key") instanceof String key
                ? words.textOr(key, "", reason.get("args") instanceof List<?> args ? args.toArray() : new Object[0]) : "";
    }

    private Why.Fact asked(Map<?, ?> considered, Words words) {
        String login = considered.get("candidate") instanceof Map<?, ?> candidate ? String.valueOf(candidate.get("login")) : "";
        return new Why.Fact(directory.nameOf(login), reason(considered.get("reason"), words));
    }

    private Stream<Why.Fact> lost(Map<String, ?> trace, Words words) {
        return trace.get("request") instanceof Map<?, ?> request && request.get("ruling") instanceof Map<?, ?> ruling
                && ruling.get("lost") instanceof List<?> rules ? rules.stream().map(rule -> new Why.Fact(words.text("why.lost"),
                        sentences.text(words.locale(), ruling.get("decision").toString(), rule.toString(), rule.toString())))
                : Stream.empty();
    }

    private String person(Object id, Words words) {
        String name = id == null ? null : directory.name(new PersonId(Long.parseLong(id.toString())));
        return name == null ? words.text("why.is.nobody") : name;
    }

    /** Whom a rule names, else who comes first, else how somebody of the team is found. */
    private String handling(Map<String, ?> outcome, String team, Words words) {
        if (outcome.get("person") instanceof String login && !login.isEmpty()) {
            return directory.nameOf(login);
        }
        return words.text("why.is.case-assignment." + (Boolean.TRUE.equals(outcome.get("lastHandlerFirst")) ? "lastHandler"
                : Boolean.TRUE.equals(outcome.get("accountOwnerFirst")) ? "accountOwner" : outcome.get("method")), team);
    }

    private String team(Object key) {
        return key == null ? "" : directory.team(key.toString()).map(Team::name).orElse(key.toString());
    }

    private static String minutes(Object minutes, Words words) {
        return minutes instanceof Number count ? words.duration(Duration.ofMinutes(count.longValue())) : "–";
    }

    private static String value(Object value, Words words) {
        return switch (value) {
            case Boolean yes -> words.text(yes ? "fact.is.yes" : "fact.is.no");
            case Number number -> words.number(number);
            default -> value.toString();
        };
    }

    private static boolean told(Object value) {
        return value != null && !(value instanceof Map<?, ?>) && !(value instanceof List<?>) && !value.toString().isBlank();
    }

    private static String capital(Object value, Words words) {
        String text = value == null ? "" : value.toString();
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
    }

    private static String spaced(String camel) {
        return camel.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase();
    }
}
