package dev.baton.app.web;

import com.ibm.icu.util.ULocale;
import dev.baton.id.Ref;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What templates may ask as {@code #ui}: assets, direction, and values in the reader's words. */
public final class Ui {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Set<Integer> SAID = Set.of(403, 404, 409, 429, 500);

    private final Assets assets;
    private final Words words;
    private final String theme;
    private final Reader reader;

    Ui(Assets assets, Words words, String theme, Reader reader) {
        this.assets = assets;
        this.words = words;
        this.theme = theme;
        this.reader = reader;
    }

    /** The log-in name of who looks at the page; null for a stranger. */
    public String login() {
        return reader.login();
    }

    public String name() {
        return reader.name();
    }

    /** The rooms that this person may enter. */
    public List<Room> rooms() {
        return Room.ALL.stream().filter(room -> room.admits(reader.roles())).toList();
    }

    /** What this person may make by hand. */
    public List<Novelty> novelties() {
        return Novelty.ALL.stream().filter(made -> made.admits(reader.roles())).toList();
    }

    /** Where the page of a record is; null for what has none. */
    public String page(Ref record) {
        return RecordPages.of(record);
    }

    /** Whether this person may enter a room; nobody is shown a link that would end in a refusal. */
    public boolean may(String room) {
        return rooms().stream().anyMatch(open -> open.key().equals(room));
    }

    /** All keys, for the list that {@code ?} shows. */
    public List<Keys.Group> keys() {
        return Keys.ALL;
    }

    public String asset(String name) {
        return assets.url(name);
    }

    /** The link for {@code <use>}: one symbol of the icon file; the names are the files in {@code web/src/icons}. */
    public String icon(String name) {
        return assets.url("icons.svg") + '#' + name;
    }

    public String lang() {
        return words.locale().getLanguage();
    }

    public String dir() {
        return lang().equals("fa") ? "rtl" : "ltr";
    }

    /** {@code light}, {@code dark} or {@code system}, as the person chose in this browser. */
    public String theme() {
        return theme;
    }

    /** The few words that scripts need, as JSON. */
    public String scriptWords() {
        Map<String, String> texts = Stream.of("duration.d", "duration.h", "duration.min", "duration.and", "duration.now",
                        "script.kept", "script.offline", "script.failed")
                .collect(Collectors.toMap(key -> key.substring(key.indexOf('.') + 1), key -> raw("web." + key)));
        return JSON.writeValueAsString(texts);
    }

    private String raw(String key) {
        return words.text(key, "{0}");
    }

    /** Which of the sentences for failures fits a status. */
    public String failure(Integer status) {
        return status != null && SAID.contains(status) ? status.toString() : "any";
    }

    /** JSON for a {@code data-} attribute. */
    public String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    public String number(Number value) {
        return value == null ? "" : words.number(value);
    }

    public String percent(double share) {
        return words.percent(share);
    }

    public String money(BigDecimal amount, String currency) {
        return amount == null ? "" : words.money(amount, currency);
    }

    public String duration(Duration duration) {
        return duration == null ? "" : words.duration(duration);
    }

    public String when(Instant at) {
        return at == null ? "" : words.when(at);
    }

    public String time(Instant at) {
        return at == null ? "" : words.time(at);
    }

    public String date(Instant at) {
        return at == null ? "" : words.date(at);
    }

    public String day(LocalDate day) {
        return day == null ? "" : words.day(day);
    }

    public String dateTime(Instant at) {
        return at == null ? "" : words.dateTime(at);
    }

    /** A language's name in the reader's language; the tag itself when nobody knows it. */
    public String language(String tag) {
        return tag == null ? "" : ULocale.getDisplayName(tag, ULocale.forLocale(words.locale()));
    }

    /** A language's name as those who speak it write it. */
    public String ownName(String tag) {
        return ULocale.getDisplayName(tag, new ULocale(tag));
    }

    /** How long ago, in words; {@link #ageMillis} beside it lets the browser count on. */
    public String age(Instant at) {
        return at == null ? "" : words.duration(words.age(at));
    }

    public long ageMillis(Instant at) {
        return at == null ? 0 : words.age(at).toMillis();
    }

    /** Up to two first letters, for the round picture of somebody without one. */
    public String initials(String name) {
        return name == null ? "" : Stream.of(name.strip().split("\\s+")).filter(part -> !part.isEmpty()).limit(2)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)).toUpperCase(words.locale()))
                .collect(Collectors.joining("\u200c"));
    }

    /** A colour of one's own, the same everywhere: degrees on the colour wheel. */
    public int hue(String name) {
        return Math.floorMod(Objects.hashCode(name) * 47, 360);
    }
}
