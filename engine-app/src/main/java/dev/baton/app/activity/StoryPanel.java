package dev.baton.app.activity;

import dev.baton.activity.Activity;
import dev.baton.activity.Document;
import dev.baton.activity.Logged;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Entry;
import dev.baton.app.web.Midnight;
import dev.baton.app.web.RecordPages;
import dev.baton.app.web.Tab;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.id.Ref;
import dev.baton.team.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The story of a record as pages show it: {@code activity/story :: story}. */
@Component
public class StoryPanel {

    private static final int LINES = 20;

    private final Wholes wholes;
    private final Stories stories;
    private final Plans plans;
    private final Timeline timeline;
    private final Directory directory;
    private final Midnight midnight;
    private final Wording wording;

    StoryPanel(Wholes wholes, Stories stories, Plans plans, Timeline timeline, Directory directory, Midnight midnight,
               Wording wording) {
        this.wholes = wholes;
        this.stories = stories;
        this.plans = plans;
        this.timeline = timeline;
        this.directory = directory;
        this.midnight = midnight;
        this.wording = wording;
    }

    /** @param record which the viewer may see */
    public StoryView of(Ref record, Viewer viewer) {
        return of(wholes.of(record), Chapter.ALL, null, viewer);
    }

    StoryView of(Whole whole, Chapter chapter, String after, Viewer viewer) {
        Words words = wording.now();
        Stories.Page page = stories.read(whole, chapter, after, LINES, viewer);
        String path = RecordPages.of(whole.record());
        String here = path + "/activities?kind=" + name(chapter);
        return new StoryView(path, whole.record().toString(), here, tabs(path, chapter, words),
                after == null ? plans.of(whole, viewer).stream().map(one -> planned(one, viewer, words)).toList() : List.of(),
                page.moments().stream().map(one -> line(one, viewer, words)).toList(),
                page.next() == null ? null : here + "&after=" + page.next());
    }

    private static List<Tab> tabs(String path, Chapter current, Words words) {
        return Arrays.stream(Chapter.values()).map(one -> new Tab(words.text("activity.chapter." + name(one)),
                path + "/activities?kind=" + name(one), null, one == current)).toList();
    }

    private StoryLine line(Stories.Moment one, Viewer viewer, Words words) {
        return one.logged() == null ? new StoryLine(timeline.entry(one.what(), viewer, words), null, null, null, null, false, false)
                : line(one.logged(), timeline.entry(one.what(), viewer, words), null, viewer, words);
    }

    private StoryLine planned(Plans.Plan next, Viewer viewer, Words words) {
        Logged one = next.what();
        Activity plan = new Activity(one.id().value(), one.at(), one.subject(), null, null, one.kind(), one.personId(), null, null, null);
        String text = words.text("activity.planned." + one.kind().name().toLowerCase(Locale.ROOT), directory.name(one.personId()));
        Entry entry = timeline.entry(plan, viewer, words);
        String page = next.about() == null ? null : RecordPages.of(one.subject());
        return line(one, new Entry(entry.icon(), text, null, page, one.at()), next.about(), viewer, words);
    }

    /** What a person wrote is told whole. @param about what the record is called; null where the reader sees it */
    private StoryLine line(Logged one, Entry entry, String about, Viewer viewer, Words words) {
        Document file = one.file();
        return new StoryLine(new Entry(entry.icon(), entry.text(), one.text(), entry.href(), entry.at()), facts(one, about, words),
                file == null ? null : file.name(), file == null ? null : words.size(file.size()),
                RecordPages.of(one.subject()) + "/activities/" + one.id(), Logbook.mayTakeBack(one, viewer),
                one.planned() && one.at().isBefore(midnight.now()));
    }

    private static String facts(Logged one, String about, Words words) {
        String facts = Stream.of(about, one.direction() == null ? null : words.text("activity.direction." + one.direction().name().toLowerCase(Locale.ROOT)),
                        one.result() == null ? null : words.text("activity.result." + one.result().name().toLowerCase(Locale.ROOT)),
                        one.minutes() == null ? null : words.text("activity.minutes.count", one.minutes()), one.place(), one.people())
                .filter(said -> said != null && !said.isEmpty()).collect(Collectors.joining(" · "));
        return facts.isEmpty() ? null : facts;
    }

    private static String name(Chapter chapter) {
        return chapter.name().toLowerCase(Locale.ROOT);
    }
}
