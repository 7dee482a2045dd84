package dev.baton.router.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.baton.mail.MailAddress;
import dev.baton.router.judge.Judge;
import dev.baton.router.judge.Knowledge;
import dev.baton.router.judge.Verdict;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no kept mail can show, for it would fill the repository: large mails, and those that would never be read. */
class HardLimitsTest {

    private static final int MEGABYTE = 1_000_000;
    private static final String HEAD = "From: Ana <ana@example.ro>\nSubject: Large\nMessage-ID: <large@example.ro>\n";

    private final ThreadMXBean threads =
            (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    @Timeout(20)
    void givesUpAMailThatTakesTooLongAndKeepsItsHeaders() {
        var never = new CountDownLatch(1);
        var slow = new MailReader(Limits.DEFAULT, new Watched(50) {
            @Override
            <T> Optional<T> run(Supplier<T> work) {
                return super.run(() -> {
                    hang(never);
                    return work.get();
                });
            }
        });

        for (var i = 0; i < 6; i++) {
            var mail = slow.read((HEAD + "\n" + "x".repeat(MEGABYTE)).getBytes(StandardCharsets.UTF_8));

            assertThat(mail.defects()).contains(Defect.OUT_OF_TIME);
            assertThat(mail.subject()).isEqualTo("Large");
            assertThat(mail.from().map(MailAddress::email)).contains("ana@example.ro");
            var verdict = new Judge(Knowledge.NONE).judge(mail).verdict();
            assertThat(verdict).isInstanceOf(Verdict.Unreadable.class);
            assertThat(verdict.reason()).isEqualTo("Reading the mail took too long");
        }
        assertThat(Thread.getAllStackTraces().keySet()).filteredOn(one -> one.getName().equals("reads a large mail"))
                .as("given up, and no more than four at a time").hasSizeLessThanOrEqualTo(4);
        never.countDown();
    }

    @Test
    void readsTheBeginningOfAMailThatIsTooMuchForTheMemory() {
        var full = new MailReader(Limits.DEFAULT, new Watched(0) {
            @Override
            <T> Optional<T> run(Supplier<T> work) {
                throw new OutOfMemoryError("Java heap space");
            }
        });

        var mail = full.read((HEAD + "\nIt is dark. " + "x".repeat(MEGABYTE)).getBytes(StandardCharsets.UTF_8));

        assertThat(mail.defects()).contains(Defect.OUT_OF_MEMORY);
        assertThat(mail.subject()).isEqualTo("Large");
        assertThat(mail.text()).startsWith("It is dark.").hasSizeLessThan(MEGABYTE / 2);
        assertThat(new Judge(Knowledge.NONE).judge(mail).verdict()).isInstanceOf(Verdict.Person.class);
    }

    /** HTML of a megabyte, in the shapes that make parsers work the most. */
    static Stream<String> shapes() {
        return Stream.of("<div>", "<p>x", "<b><i>", "<table><tr><td>", "<a href=http://x>", "<div class=cite>",
                "<hr tabindex=-1>x", "<div class=gmail_signature>", "<blockquote type=cite>On x wrote:<br>",
                "<img src=x ", "<!--", "&lt", "<![CDATA[", "<style>", "<font color=red>", "</p>",
                "<div class=cite>a</div>", "<br>From: a@b.c 1:1", "<select><option>", "<svg><math>", "<div style='color:red;background:url(x)'>",
                "<p dir=rtl>\u0633");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    @Timeout(40)
    void readsAMegabyteOfAnyHtmlInSecondsAndShowsIt(String shape) {
        var html = shape.repeat(MEGABYTE / shape.length());
        var raw = (HEAD + "Content-Type: text/html; charset=utf-8\n\n" + html).getBytes(StandardCharsets.UTF_8);
        var start = System.nanoTime();

        var mail = new MailReader().read(raw);
        var read = System.nanoTime();
        MailHtml.shown(mail, new MailHtml.Asked(true, place -> "", "Earlier", "Signature", "picture"));

        assertThat(mail.subject()).isEqualTo("Large");
        assertThat((read - start) / MEGABYTE).as("ms to read").isLessThan(20_000);
        assertThat((System.nanoTime() - read) / MEGABYTE).as("ms to show").isLessThan(10_000);
    }

    @Test
    @Timeout(60)
    void readsFortyMegabytesOfFilesInAFewTimesTheirMemory() {
        var file = new byte[30 * MEGABYTE];
        new Random(7).nextBytes(file);
        var raw = (HEAD + "Content-Type: application/octet-stream; name=a.bin\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(file)).getBytes(StandardCharsets.US_ASCII);
        var before = threads.getThreadAllocatedBytes(Thread.currentThread().threadId());

        var mail = new MailReader(Limits.DEFAULT, new Watched(0) {
            @Override
            <T> Optional<T> run(Supplier<T> work) {
                return Optional.of(work.get());
            }
        }).read(raw);

        assertThat(mail.attachments().getFirst().bytes()).isEqualTo(file);
        assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().threadId()) - before)
                .as("bytes").isLessThan(5L * raw.length);
    }

    @Test
    void unpacksAWinmailOfThreeMegabytes() {
        var photo = new byte[3 * MEGABYTE];
        new Random(7).nextBytes(photo);
        var raw = new ByteArrayOutputStream();
        raw.writeBytes((HEAD + "Content-Type: application/ms-tnef; name=winmail.dat\n"
                + "Content-Transfer-Encoding: base64\n\n").getBytes(StandardCharsets.US_ASCII));
        raw.writeBytes(Base64.getMimeEncoder().encode(tnef("photo.jpg", photo)));

        var mail = new MailReader().read(raw.toByteArray());

        assertThat(mail.defects()).doesNotContain(Defect.UNREADABLE_WINMAIL);
        assertThat(mail.attachments()).anySatisfy(file -> {
            assertThat(file.name()).isEqualTo("photo.jpg");
            assertThat(file.bytes()).isEqualTo(photo);
        });
    }

    /** A winmail.dat with one file (MS-OXTNEF 2.1.3). */
    private static byte[] tnef(String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        little(out, 0x223E9F78, 4);
        little(out, 1, 2);
        attribute(out, 0x00069002, new byte[14]);
        attribute(out, 0x00018010, (name + "\0").getBytes(StandardCharsets.US_ASCII));
        attribute(out, 0x0006800F, content);
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, int id, byte[] data) {
        out.write(2);
        little(out, id, 4);
        little(out, data.length, 4);
        out.writeBytes(data);
        var sum = 0;
        for (var b : data) {
            sum += b & 255;
        }
        little(out, sum, 2);
    }

    private static void little(ByteArrayOutputStream out, int value, int bytes) {
        for (var i = 0; i < bytes; i++) {
            out.write(value >> 8 * i);
        }
    }

    private static void hang(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
