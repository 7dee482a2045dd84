package dev.baton.app.leadlist;

import dev.baton.lead.LeadStatus;
import dev.baton.team.FieldRules;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list of leads is asked for, as its address says it; null means any.
 *
 * @param whose the reader's own, their team's, or all that they may see
 * @param owner log-in, or {@link #NOBODY}
 * @param team its key
 * @param source where they came from, whole
 * @param country two letters
 * @param outcomeReason why they are not for us, a word of the form in which somebody says so
 * @param text beginning of an address or of a company, or part of a name
 * @param hot only those that stand out
 * @param since the day on which they came at the earliest
 */
record LeadFilter(LeadStatus status, Whose whose, String owner, String team, String grade, String source, String country, String outcomeReason,
                  String text, Boolean hot, LocalDate since, Sort sort) {

    /** In the place of a log-in: nobody logs in so. */
    static final String NOBODY = "-";

    static final LeadFilter ALL = new LeadFilter(null, null, null, null, null, null, null, null, null, null, null, null);

    LeadFilter {
        owner = said(owner);
        team = said(team);
        grade = said(grade);
        source = said(source);
        country = said(country) == null ? null : said(country).toUpperCase(Locale.ROOT);
        outcomeReason = said(outcomeReason);
        text = said(text);
        hot = Boolean.TRUE.equals(hot) ? true : null;
        whose = whose == Whose.ALL ? null : whose;
        sort = sort == Sort.NEWEST ? null : sort;
    }

    enum Whose { MINE, TEAM, ALL }

    /** @see LeadOrder */
    enum Sort { NEWEST, SCORE, DUE }

    LeadFilter in(LeadStatus other) {
        return new LeadFilter(other, whose, owner, team, grade, source, country, outcomeReason, text, hot, since, sort);
    }

    LeadFilter of(Whose other) {
        return new LeadFilter(status, other, owner, team, grade, source, country, outcomeReason, text, hot, since, sort);
    }

    LeadFilter saying(String other) {
        return new LeadFilter(status, whose, owner, team, grade, source, country, outcomeReason, other, hot, since, sort);
    }

    /** Without what asks for a field that the reader may not see: whom the list leaves out would tell it. */
    LeadFilter within(FieldRules rules) {
        boolean named = rules.hide("lead", "lastName") || rules.hide("lead", "email") || rules.hide("lead", "company");
        boolean scored = rules.hide("lead", "score");
        return new LeadFilter(status, whose, seen(rules, "owner", owner), seen(rules, "team", team), seen(rules, "grade", grade),
                seen(rules, "source", source), seen(rules, "country", country), seen(rules, "outcomeReason", outcomeReason),
                named ? null : text, scored ? null : hot, since, scored && sort == Sort.SCORE ? null : sort);
    }

    /** Whether a lead has to be looked at to tell if it is one of them: whose it is and its status stand in an index, the rest does not. */
    boolean looksAtEach() {
        return Stream.of(grade, source, country, outcomeReason, text, hot, since).anyMatch(Objects::nonNull) || sort == Sort.DUE;
    }

    /** The same for the same list, however it was asked for; empty for all leads. */
    String query() {
        return Stream.of(part("status", status == null ? null : status.name()), part("whose", lower(whose)), part("owner", owner),
                        part("team", team), part("grade", grade), part("source", source), part("country", country),
                        part("outcomeReason", outcomeReason), part("text", text), part("hot", hot), part("since", since), part("sort", lower(sort)))
                .filter(Objects::nonNull).collect(Collectors.joining("&"));
    }

    /** Where the list is, before anything else that the address may say. */
    String address() {
        String query = query();
        return "/leads?" + (query.isEmpty() ? "" : query + "&");
    }

    /** What {@link #query()} said. */
    static LeadFilter of(String query) {
        Map<String, String> said = Stream.of(query.split("&")).map(part -> part.split("=", 2)).filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8), (one, again) -> one));
        return new LeadFilter(one(LeadStatus.class, said.get("status")), one(Whose.class, said.get("whose")), said.get("owner"), said.get("team"),
                said.get("grade"), said.get("source"), said.get("country"), said.get("outcomeReason"), said.get("text"), said.containsKey("hot"),
                said.get("since") == null ? null : LocalDate.parse(said.get("since")), one(Sort.class, said.get("sort")));
    }

    /** What a row says that is kept: empty where another release wrote it and this one cannot read it. */
    static Optional<LeadFilter> kept(String query) {
        try {
            return Optional.of(of(query));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> E one(Class<E> type, String word) {
        return word == null ? null : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static String part(String name, Object value) {
        return value == null ? null : name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    private static String lower(Enum<?> one) {
        return one == null ? null : one.name().toLowerCase(Locale.ROOT);
    }

    private static String seen(FieldRules rules, String field, String value) {
        return rules.hide("lead", field) ? null : value;
    }

    private static String said(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
