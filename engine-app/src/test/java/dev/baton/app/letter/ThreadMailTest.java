package dev.baton.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.id.Ref;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.SentMail;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadMailTest {

    @Test
    void namesTheStateOfAnOutgoingMailAsTheOutboxDoes() {
        Letter letter = Letter.to(MailAddress.of("ana@example.ro"), new Ref("case", 7), "answer")
                .from(MailAddress.of("support@baton.example")).saying("Re: Lamp", "We are looking.");
        OutgoingMail mail = new OutgoingMail(new OutgoingId(1), letter, "once", "1@baton.example", OutboxState.IN_DATA, 0,
                Instant.EPOCH, null, 0, null, null, null, null, null, List.of(), null, 0, false);

        assertThat(ThreadMail.out(new SentMail(mail, List.of())).outcome()).isEqualTo("inData");
    }
}
