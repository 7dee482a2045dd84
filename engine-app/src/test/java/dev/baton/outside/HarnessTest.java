package dev.baton.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The instruments themselves, before anything is measured with them. */
class HarnessTest {

    @TempDir
    Path folder;

    @Test
    void aSinkRemembersWhatItTook() throws IOException {
        try (SmtpSink sink = new SmtpSink(); Sender sender = new Sender(sink.port())) {
            sender.send("ann@customer.example", "support@baton.example", "Printer", "It smokes.\r\nStill.");
            sender.send("bob@customer.example", "sales@baton.example", "Price", "How much?");

            assertThat(sink.taken()).extracting(SmtpSink.Taken::to, SmtpSink.Taken::subject).containsExactly(
                    tuple("support@baton.example", "Printer"),
                    tuple("sales@baton.example", "Price"));
            assertThat(sink.taken()).extracting(SmtpSink.Taken::messageId).doesNotHaveDuplicates();
        }
    }

    @Test
    void aClosedGateLetsNobodyThrough() throws IOException {
        try (SmtpSink sink = new SmtpSink(); Gate gate = new Gate(sink.port()); Sender sender = new Sender(gate.port())) {
            sender.send("ann@customer.example", "support@baton.example", "One", "One");
            gate.close();

            assertThatThrownBy(() -> sender.send("ann@customer.example", "support@baton.example", "Two", "Two"))
                    .isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> new Sender(gate.port())).isInstanceOf(UncheckedIOException.class);

            gate.open();
            try (Sender again = new Sender(gate.port())) {
                again.send("ann@customer.example", "support@baton.example", "Three", "Three");
            }
            assertThat(sink.taken()).extracting(SmtpSink.Taken::subject).containsExactly("One", "Three");
        }
    }

    @Test
    void theMailServerRunsInAProcessOfItsOwn() {
        try (MailServer server = MailServer.start(folder); Sender sender = new Sender(server.smtp())) {
            assertThat(sender.send("ann@customer.example", "support+abc@baton.example", "Printer", "It smokes.")).isPositive();
        }
    }
}
