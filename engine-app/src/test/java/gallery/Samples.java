package gallery;

import static dev.baton.sla.ClockState.BREACHED;
import static dev.baton.sla.ClockState.MET;
import static dev.baton.sla.ClockState.PAUSED;
import static dev.baton.sla.ClockState.RUNNING;

import dev.baton.app.compose.Composer;
import dev.baton.app.compose.FileLimits;
import dev.baton.app.web.ClockView;
import dev.baton.app.web.Entry;
import dev.baton.app.web.Letter;
import dev.baton.app.web.Mark;
import dev.baton.app.web.Report;
import dev.baton.app.web.Row;
import dev.baton.app.web.Strip;
import dev.baton.app.web.Tab;
import dev.baton.app.web.Why;
import dev.baton.sla.ClockState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.util.unit.DataSize;

/** Full data, with the long and the foreign among it. */
final class Samples {

    private static final List<String> PEOPLE = List.of("Ann Smith", "Ștefania Brâncoveanu-Kogălniceanu", "رضا محمدی", "Ольга Константиновна Рождественская",
            "billing@a-very-long-company-name-limited.example", "Jo");
    private static final List<String> SUBJECTS = List.of("Where is my order?", "Factura 20417 nu corespunde cu oferta acceptată pe 3 martie, vă rog să o refaceți",
            "درخواست بازگشت کالا", "Не работает вход в личный кабинет после обновления приложения на телефоне", "Re: Fwd: Re: contract renewal, third reminder before we escalate",
            "hi");
    private static final List<String> WHYS = List.of("new mail", "Support, because the mail says refund and the customer is Gold", "you claimed it", "the answer you waited for has come");

    private Samples() {
    }

    static ClockView clock(ClockState state, long minutesLeft, String promise) {
        boolean counts = state == RUNNING || state == BREACHED && minutesLeft < 0;
        return new ClockView(promise, state, Duration.ofMinutes(minutesLeft), Duration.ofHours(8), counts ? Duration.ofHours(3) : Duration.ZERO,
                state == PAUSED ? GalleryPage.NOW.minus(Duration.ofHours(2)) : null);
    }

    static List<ClockView> clocks() {
        return List.of(clock(RUNNING, 130, "firstResponse"), clock(RUNNING, 25, "resolution"), clock(PAUSED, 250, "resolution"), clock(BREACHED, -1505, "resolution"),
                clock(MET, 300, "firstResponse"));
    }

    static List<Row> rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Row("" + i, "/gallery/inbox?row=" + i, PEOPLE.get(i % 6), SUBJECTS.get(i % 6), WHYS.get(i % 4), ago(i * 47L + 3),
                i % 3 == 0 ? clock(i % 2 == 0 ? RUNNING : BREACHED, i % 2 == 0 ? 130 - i : -40 * i, "due") : null,
                i % 7 == 4 ? new Mark("danger", "hot") : null, List.of("normal", "high", "low", "urgent").get(i % 4), i % 5 < 2, i == 1, null)).toList();
    }

    static List<Tab> tabs() {
        return List.of(new Tab("Mine", "#", 12L, true), new Tab("My teams", "#", 1204L, false), new Tab("Unread", "#", 3L, false), new Tab("Snoozed", "#", 0L, false));
    }

    static Why why() {
        return new Why("Why am I seeing this?", "Support, because the mail says “refund” and the customer is Gold.", List.of(new Why.Reason("A mail that speaks of money back goes to Support", 40),
                new Why.Reason("A Gold customer is never left to the default team", 20), new Why.Reason("An address of a free mail house says little about a company", -5),
                new Why.Reason("The language of the mail is asked of whoever takes it", null)),
                List.of(new Why.Fact("language", "ro"), new Why.Fact("words", "refund, order"), new Why.Fact("customer grade", "Gold")), "8f3a21", "/rules/email-routing");
    }

    static List<Entry> entries() {
        return List.of(new Entry("mail", "Re: Where is my order?", "Mail from Ann Smith", "#", ago(12)), new Entry("send", "Your order left our house this morning", "Answer by Alice Ionescu", "#", ago(200)),
                new Entry("phone", "Called, no answer", "Call by Bob", null, ago(1500)), new Entry("bot", "Assigned to Alice Ionescu", "fewest open cases of three who are present", null, ago(1501)),
                new Entry("circle-check", "درخواست حل شد", null, "#", ago(60000)));
    }

    static Composer composer() {
        return new Composer("1", 0, "case:1", Map.of(), List.of(), "", new FileLimits(DataSize.ofMegabytes(15), DataSize.ofMegabytes(18), 20));
    }

    static List<Letter> letters() {
        String text = "Hello,\n\nI ordered a lamp two weeks ago (order 20417) and it has not come. On the phone I was told that it had left on Monday. "
                + "Could you please look where it is? If it is lost I would like my money back.\n\nKind regards\nAnn Smith";
        return List.of(
                new Letter("1", Letter.Kind.THEIRS, "Ann Smith", "to support@baton.example", ago(3000), text, null, List.of(), null, false),
                new Letter("2", Letter.Kind.OURS, "Baton", "automatic answer", ago(2999), "Thank you, we have your mail. Your case is C-104233.", null, List.of(), "sent", false),
                new Letter("3", Letter.Kind.NOTE, "Bob", "internal note", ago(250), "Carrier says the parcel is in Cluj. @alice she is Gold, please be quick.", null, List.of(), null, true),
                new Letter("4", Letter.Kind.OURS, "Alice Ionescu", "to ann@example.org", ago(200), "Dear Ms Smith,\n\nyour lamp is in our carrier's house in Cluj and comes tomorrow.\n\nAlice", text, List.of(), "queued", true),
                new Letter("5", Letter.Kind.THEIRS, "رضا محمدی", "به پشتیبانی", ago(12), "سلام،\n\nسفارش من هنوز نرسیده است. لطفاً بررسی کنید. شماره سفارش 20417 است.\n\nبا احترام\nرضا محمدی", null,
                        List.of(new Letter.File("invoice 20417.pdf", "214 kB", "#", false), new Letter.File("عکس بسته‌بندی شکسته.jpg", "2.1 MB", "#", false)), null, true));
    }

    static Strip strip() {
        return new Strip("Case handling", List.of(new Strip.Step("Case opened", Strip.Place.DONE), new Strip.Step("Set targets", Strip.Place.DONE), new Strip.Step("Handle case", Strip.Place.HERE),
                new Strip.Step("Ask how it was", Strip.Place.NEXT)), "/processes/case-handling");
    }

    static List<Report> reports() {
        return List.of(
                new Report("How much work is open, and how old is it?", "128", "open, oldest 9 d", List.of(bar("Support", 62, 20, 6), bar("Sales", 28, 9, 1), bar("Returns and complaints of the south", 2, 0, 0)),
                        List.of(new Report.Key("today", ""), new Report.Key("this week", "soft"), new Report.Key("older", "warn"))),
                new Report("Did we answer in time today?", "91 %", "of 54 first responses", List.of(new Report.Bar("Met", "#", List.of(new Report.Part(49, "ok"))), new Report.Bar("Missed", "#", List.of(new Report.Part(5, "danger")))), List.of()),
                new Report("How good are this week's leads?", "37", "new leads", List.of(new Report.Bar("A", "#", List.of(new Report.Part(4, ""))), new Report.Bar("B", "#", List.of(new Report.Part(13, ""))),
                        new Report.Bar("C", "#", List.of(new Report.Part(15, ""))), new Report.Bar("D", "#", List.of(new Report.Part(5, "")))), List.of()),
                new Report("What did the machine answer by itself?", "0", null, List.of(new Report.Bar("In", "#", List.of(new Report.Part(0, "")))), List.of()));
    }

    private static Report.Bar bar(String team, long today, long week, long older) {
        return new Report.Bar(team, "#", List.of(new Report.Part(today, ""), new Report.Part(week, "soft"), new Report.Part(older, "warn")));
    }

    private static Instant ago(long minutes) {
        return GalleryPage.NOW.minus(Duration.ofMinutes(minutes));
    }
}
