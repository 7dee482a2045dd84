package dev.baton.app.journey;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** What mail servers report about our mail. */
final class Reports {

    private static final AtomicInteger WRITTEN = new AtomicInteger();

    private Reports() {
    }

    /** The customer's mail server sends a mail of ours back to the address that it came from. */
    static void bounces(Customer customer, Message mail, String said) throws MessagingException {
        String envelope = mail.getHeader("Return-Path")[0].replaceAll("[<>]", "");
        customer.sendsAgain(raw("""
                From: MAILER-DAEMON@example.com
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <bounce%d-%s>

                Your message could not be delivered.
                <%s>: %s
                """.formatted(envelope, WRITTEN.incrementAndGet(), customer.address(), customer.address(), said)), envelope);
    }

    static MimeMessage raw(String mail) throws MessagingException {
        return new MimeMessage(null, new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }
}
