package dev.baton.router.judge;

import dev.baton.router.read.Mail;
import dev.baton.router.read.MailReader;
import java.util.stream.Stream;

/**
 * What a report keeps of the mail that it is about where Message-ID and addresses were struck out (RFC 6590): headers that
 * hold our token, and the text with its link and its last line. Each may be asked for a signature of ours.
 */
final class Leftovers {

    private static final int LONGEST = 200_000;

    private Leftovers() {}

    static Stream<String> of(Mail report) {
        var headers = report.report().returned();
        return Stream.concat(Stream.of("List-Unsubscribe", "Reply-To").flatMap(name -> headers.first(name).stream()),
                report.attachments().stream().filter(file -> file.type().equals("message/rfc822"))
                        .filter(file -> file.bytes().length <= LONGEST).limit(1)
                        .map(file -> new MailReader().read(file.bytes())).flatMap(ours -> Stream.of(ours.text(), ours.html())));
    }
}
