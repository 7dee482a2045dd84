package dev.baton.calendar;

import dev.baton.id.Tsids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All business calendars by name, the latest version of each at hand; other nodes' edits are seen within seconds. */
@Component
public class Calendars {

    /** The calendar of those who have chosen none. */
    public static final String COMPANY = "standard";

    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();
    private static final String SELECT = """
            select c.name, c.version, c.time_zone, c.open_week, d.on_day, d.open_hours from business_calendar c
            left join business_calendar_day d on d.calendar_id = c.id
            where\s""";

    private final JdbcClient jdbc;
    private final Tsids ids;
    private final Map<String, Read> latest = new ConcurrentHashMap<>();
    private final Map<String, BusinessCalendar> versions = new ConcurrentHashMap<>();

    Calendars(JdbcClient jdbc, Tsids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The latest version; an {@link IllegalArgumentException} when there is none of that name. */
    public BusinessCalendar named(String name) {
        return latest.compute(name, (any, read) -> read != null && read.isFresh() ? read : new Read(latest(name),
                System.nanoTime())).calendar();
    }

    /** As {@link #named(String)}, those that must be read in one statement; an {@link IllegalArgumentException} when one is missing. */
    public Map<String, BusinessCalendar> named(Collection<String> names) {
        Map<String, BusinessCalendar> known = new HashMap<>();
        Set<String> unread = new HashSet<>();
        names.forEach(name -> {
            Read read = latest.get(name);
            if (read != null && read.isFresh()) {
                known.put(name, read.calendar());
            } else {
                unread.add(name);
            }
        });
        latest(unread).forEach((name, calendar) -> {
            latest.put(name, new Read(calendar, System.nanoTime()));
            known.put(name, calendar);
        });
        unread.removeAll(known.keySet());
        if (!unread.isEmpty()) {
            throw missing(String.join("', '", unread));
        }
        return known;
    }

    /** One that promises were made on; it never changes. */
    public Optional<BusinessCalendar> version(String name, int version) {
        return Optional.ofNullable(versions.computeIfAbsent(name + "/" + version,
                any -> jdbc.sql(SELECT + "c.name = ? and c.version = ?").params(name, version)
                        .query(Calendars::read).get(name)));
    }

    /** Keeps it as the next version of its name. */
    public BusinessCalendar save(BusinessCalendar calendar) {
        int version = 1 + jdbc.sql("select coalesce(max(version), 0) from business_calendar where name = ?")
                .param(calendar.name()).query(Integer.class).single();
        long id = ids.next();
        jdbc.sql("insert into business_calendar (id, name, version, time_zone, open_week) values (?, ?, ?, ?, ?)")
                .params(id, calendar.name(), version, calendar.zone().getId(), calendar.week().toString()).update();
        calendar.oddDays().forEach((day, hours) -> jdbc
                .sql("insert into business_calendar_day (calendar_id, on_day, open_hours) values (?, ?, ?)")
                .params(id, day, hours.toString()).update());
        latest.remove(calendar.name());
        return new BusinessCalendar(calendar.name(), version, calendar.zone(), calendar.week(), calendar.oddDays());
    }

    private BusinessCalendar latest(String name) {
        return Optional.ofNullable(latest(Set.of(name)).get(name)).orElseThrow(() -> missing(name));
    }

    private Map<String, BusinessCalendar> latest(Set<String> names) {
        return names.isEmpty() ? Map.of() : jdbc.sql(SELECT + """
                c.name in (:names) and not exists (
                  select 1 from business_calendar newer where newer.name = c.name and newer.version > c.version)""")
                .param("names", names).query(Calendars::read);
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("There is no calendar '%s'".formatted(name));
    }

    /** By name; a row for each odd day, or one without. */
    private static Map<String, BusinessCalendar> read(ResultSet rows) throws SQLException {
        Map<String, BusinessCalendar> calendars = new HashMap<>();
        while (rows.next()) {
            String name = rows.getString("name");
            BusinessCalendar calendar = calendars.containsKey(name) ? calendars.get(name) : ordinary(rows);
            LocalDate day = rows.getObject("on_day", LocalDate.class);
            calendars.put(name, day == null ? calendar : calendar.openOn(day, rows.getString("open_hours")));
        }
        return calendars;
    }

    private static BusinessCalendar ordinary(ResultSet row) throws SQLException {
        return new BusinessCalendar(row.getString("name"), row.getInt("version"), ZoneId.of(row.getString("time_zone")),
                WeekHours.parse(row.getString("open_week")), new TreeMap<>());
    }

    private record Read(BusinessCalendar calendar, long atNanos) {

        boolean isFresh() {
            return System.nanoTime() - atNanos < FRESH_NANOS;
        }
    }
}
