package dev.baton.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.web.Words;
import dev.baton.id.Ref;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.SentMail;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class LettersTest {

    /** A reader may look at any moment of a mail's way, and {@code inData} is a short one. */
    @ParameterizedTest
    @EnumSource
    void sayHowFarOursHaveCome(OutboxState state) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/mail", "i18n/cases");
        messages.setDefaultEncoding("UTF-8");
        Letter letter = Letter.to(MailAddress.of("ana@example.ro"), new Ref("case", 7), "answer")
                .from(MailAddress.of("support@baton.example")).saying("Re: Lamp", "We are looking.");
        OutgoingMail mail = new OutgoingMail(new OutgoingId(1), letter, "once", "1@baton.example", state, 0, Instant.EPOCH,
                null, 0, null, null, null, null, null, List.of(), null, 0, false);

        var shown = Letters.of(ThreadMail.out(new SentMail(mail, List.of())), null,
                new Words(messages, Locale.ENGLISH, ZoneOffset.UTC, Clock.systemUTC()));

        assertThat(shown.state()).isEqualTo(messages.getMessage("mail.state." + state.key(), null, Locale.ENGLISH));
    }
}
