package dev.baton.app.journey;

import dev.baton.router.read.Mail;
import dev.baton.router.read.MailReader;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A customer with a mail program. */
public final class Customer {

    private final String name;
    private final String address;
    private final Session session;

    Customer(String name, String address, int smtpPort, int imapPort) {
        this(name, address, at(smtpPort, imapPort));
    }

    private Customer(String name, String address, Session session) {
        this.name = name;
        this.address = address;
        this.session = session;
    }

    private static Session at(int smtpPort, int imapPort) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(smtpPort));
        settings.setProperty("mail.imap.host", "127.0.0.1");
        settings.setProperty("mail.imap.port", Integer.toString(imapPort));
        return Session.getInstance(settings);
    }

    /** Where their mailbox is. */
    public String house() {
        return address.substring(address.indexOf('@') + 1);
    }

    /** The same mailbox under another name. */
    public Customer called(String otherName) {
        return new Customer(otherName, address, session);
    }

    public String address() {
        return address;
    }

    /** Whether this stands in the text of a mail that has no other parts. */
    static boolean says(Message mail, String text) {
        try {
            return String.valueOf(mail.getContent()).contains(text);
        } catch (IOException | MessagingException unreadable) {
            return false;
        }
    }

    public MimeMessage writes(String to, String subject, String text) {
        return sends(mail(to, subject, text));
    }

    /** Presses "answer" in the mail program. */
    public MimeMessage answers(Message mail, String text) {
        try {
            MimeMessage answer = (MimeMessage) mail.reply(false);
            answer.setFrom(new InternetAddress(address, name));
            answer.setText(text, "utf-8");
            return sends(answer);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public MimeMessage mail(String to, String subject, String text) {
        try {
            MimeMessage mail = new MimeMessage(session);
            mail.setFrom(new InternetAddress(address, name));
            mail.setRecipients(Message.RecipientType.TO, to);
            mail.setSubject(subject, "utf-8");
            mail.setText(text, "utf-8");
            return mail;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public MimeMessage sends(MimeMessage mail) {
        try {
            Transport.send(mail);
            return mail;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a mail as it is, Message-ID and all. */
    public void sendsAgain(Message mail, String to) {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(mail, InternetAddress.parse(to));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until this many mails lie in the mailbox, oldest first. */
    public List<Message> inbox(int atLeast) {
        return Town.soon(atLeast + " mails for " + address, () -> {
            List<Message> mails = inbox();
            return mails.size() >= atLeast ? mails : null;
        });
    }

    /** What lies there now. */
    public List<Message> inbox() {
        try (Store store = session.getStore("imap")) {
            store.connect(address, address);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<Message> mails = new ArrayList<>();
            for (Message mail : inbox.getMessages()) {
                if (!mail.isSet(Flags.Flag.DELETED)) {
                    mails.add(new MimeMessage((MimeMessage) mail));
                }
            }
            return mails;
        } catch (MessagingException notYet) {
            return List.of();
        }
    }

    /** What the customer's mail program makes of a mail: ours reads it as well. */
    static Mail read(Message mail) throws IOException, MessagingException {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return new MailReader().read(bytes.toByteArray());
    }
}
