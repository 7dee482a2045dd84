package dev.baton.router.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.router.read.MailReader;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reports that name very many recipients: what is said of each is looked for, so there is an end to it. */
class LongReportsTest {

    @Test
    void ofManyRecipientsTheFirstHundredAreRead() {
        assertThat(bounced(5_000, number -> "nobody" + number + "@customer.example"))
                .hasSize(100).startsWith("nobody0@customer.example", "nobody1@customer.example");
    }

    @Test
    void whatIsSaidAgainAndAgainCountsOnce() {
        assertThat(bounced(5_000, number -> "nobody" + number % 2 + "@customer.example"))
                .containsExactly("nobody0@customer.example", "nobody1@customer.example");
    }

    private static List<String> bounced(int recipients, IntFunction<String> recipient) {
        var mail = """
                Return-Path: <>
                From: MAILER-DAEMON@mx.example
                To: support@baton.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                %s
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                %s--b--
                """.formatted("We are sorry. ".repeat(3_000), IntStream.range(0, recipients).mapToObj(number ->
                "Final-Recipient: rfc822; " + recipient.apply(number) + "\nAction: failed\nStatus: 5.1.1\n\n")
                .collect(Collectors.joining()));
        var verdict = new Judge(Knowledge.NONE).judge(new MailReader().read(mail.replace("\n", "\r\n").getBytes(UTF_8))).verdict();
        return ((Verdict.Bounce) verdict).bounces().stream().map(Bounced::recipient).toList();
    }
}
