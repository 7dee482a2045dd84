package dev.baton.router.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A mail ready to go: its Message-ID is the same over all attempts, and it knows whether it has left the house. */
final class Sealed extends SMTPMessage {

    private final String messageId;
    private boolean handedOver;

    Sealed(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** Whether its text went over the wire; without an acknowledgement nobody knows then whether it arrived. */
    boolean handedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
        handedOver = true;
        super.writeTo(out, without);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + messageId + ">");
    }
}
