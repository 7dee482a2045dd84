package dev.baton.router.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.id.Ref;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.router.read.MailReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands in the mail that leaves, byte by byte as the server got it, for each kind of mail. */
class HeadersTest extends AtTheMailServer {

    private static final String UNSUBSCRIBE = "https://baton.example/public/unsubscribe/e1";

    @Test
    void anAnswerOfAPersonIsInItsThreadAndIsNotMarkedAsAutomatic() throws Exception {
        caseWithNumber();
        var older = IntStream.range(0, 60).mapToObj(n -> "m" + n + "@example.ro").toList();
        queue(to("ana").answering("m60@example.ro", older).html("<p>We are looking.</p>"));

        var mail = sent();

        assertThat(header(mail, "Message-ID")).isEqualTo("<" + only().messageId() + ">");
        assertThat(header(mail, "From")).isEqualTo("Support <support@baton.example>");
        assertThat(header(mail, "Reply-To")).isEqualTo("Support <support+" + tokens.sign(CASE) + "@baton.example>");
        assertThat(server.senders()).containsExactly("support+" + tokens.sign(only().id()) + "@baton.example");
        assertThat(header(mail, "X-Baton-Mail")).isEqualTo(tokens.sign(only().id()));
        assertThat(header(mail, "In-Reply-To")).isEqualTo("<m60@example.ro>");
        assertThat(header(mail, "References").split(" ")).as("the newest twenty").hasSize(20).startsWith("<m41@example.ro>")
                .endsWith("<m60@example.ro>");
        assertThat(header(mail, "Thread-Index")).isNotEmpty();
        assertThat(header(mail, "MIME-Version")).isEqualTo("1.0");
        assertThat(header(mail, "Date")).isNotEmpty();
        assertThat(names(mail)).doesNotContain("Auto-Submitted", "List-Unsubscribe", "X-Auto-Response-Suppress", "Precedence");
        assertThat(mail).contains("We are looking.\n\nRef: " + tokens.numbered(1007)).contains("px\">Ref: " + tokens.numbered(1007));
    }

    @Test
    void anAutomaticAnswerTellsEveryMachineThatItIsOne() throws Exception {
        queue(to("ana").answering("m1@example.ro", List.of()).automatically());

        var mail = sent();

        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-replied");
        assertThat(header(mail, "X-Auto-Response-Suppress")).isEqualTo("All");
        assertThat(names(mail)).doesNotContain("List-Unsubscribe");
    }

    @Test
    void whatAMachineWritesByItselfAnswersNothing() throws Exception {
        queue(to("ana").automatically());

        var mail = sent();

        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(names(mail)).doesNotContain("In-Reply-To", "References");
    }

    @Test
    void marketingMailIsLeftWithOneClick() throws Exception {
        queue(Letter.to(MailAddress.of("ana@example.ro"), new Ref("campaign", 3), "welcome")
                .from(new MailAddress("Baton", "sales@baton.example")).saying("Welcome", "Hello").unsubscribableAt(UNSUBSCRIBE));

        var mail = sent();

        assertThat(header(mail, "List-Unsubscribe")).isEqualTo("<" + UNSUBSCRIBE + ">");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail).as("no name of a record").doesNotContain("Ref:");
    }

    @Test
    void theRefLineSpeaksTheLanguageOfTheText() throws Exception {
        caseWithNumber();
        queue(to("ana").saying("Принтер", "Здравствуйте! Мы смотрим, что с вашим принтером."));

        assertThat(new MailReader().read(sent().getBytes(StandardCharsets.UTF_8)).text())
                .contains("Номер обращения: " + tokens.numbered(1007));
        assertThat(tokens.numberIn("> номер: " + tokens.numbered(1007).toUpperCase())).hasValue(1007);
        assertThat(tokens.numberIn("C-1008" + tokens.numbered(1007).substring(6))).isEmpty();
    }

    @Test
    void aMailboxWhoseNameLeavesNoRoomForATokenGoesWithoutOne() throws Exception {
        String address = "customer-service-of-our-eastern-department@baton.example";
        queue(to("ana").from(new MailAddress("Support", address)));

        var mail = sent();

        assertThat(server.senders()).containsExactly(address);
        assertThat(header(mail, "Reply-To")).isEqualTo("Support <" + address + ">");
    }

    private void caseWithNumber() {
        jdbc.update("insert ignore into crm_contact (id, version, last_name, email, email_key, name_key, custom, created_at)"
                + " values (2, 0, 'Ana', 'ana@example.ro', 'ana@example.ro', 'ana', '{}', now())");
        jdbc.update("insert ignore into crm_case (id, version, number, subject, kind, priority, status, contact_id, custom, created_at)"
                + " values (7, 0, 1007, 'Printer', 'REQUEST', 'NORMAL', 'NEW', 2, '{}', now())");
    }

    private String sent() throws Exception {
        round(server.port());
        assertThat(server.taken()).hasSize(1);
        return server.taken().getFirst();
    }

    /** Unfolded. */
    private static String header(String mail, String name) {
        return head(mail).lines().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1)).findFirst()
                .map(line -> line.substring(name.length() + 1).strip()).orElse("");
    }

    private static List<String> names(String mail) {
        return head(mail).lines().map(line -> line.split(":", 2)[0]).toList();
    }

    private static String head(String mail) {
        return mail.substring(0, mail.indexOf("\n\n")).replaceAll("\n[ \t]+", " ");
    }
}
