package dev.baton.outside;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** GreenMail in a process of its own, because it keeps mail in memory and has to outlive a killed Baton. */
final class MailServer implements AutoCloseable {

    static final List<String> OURS = List.of("support@baton.example", "sales@baton.example");
    static final String PASSWORD = "baton";

    private final Program program;
    private final int smtp;
    private final int imap;

    private MailServer(Program program, int smtp, int imap) {
        this.program = program;
        this.smtp = smtp;
        this.imap = imap;
    }

    static MailServer start(Path folder) {
        int smtp = Ports.free();
        int imap = Ports.free();
        Program program = Program.start(MailServer.class, Program.classPathOfTests(), List.of("-Xmx512m"),
                Map.of("SMTP", String.valueOf(smtp), "IMAP", String.valueOf(imap)), folder.resolve("mail-server.log"),
                Pattern.compile("mail server is ready"));
        program.awaitReady(Duration.ofMinutes(5));
        return new MailServer(program, smtp, imap);
    }

    int smtp() {
        return smtp;
    }

    int imap() {
        return imap;
    }

    @Override
    public void close() {
        program.close();
    }

    public static void main(String[] none) {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(Integer.parseInt(System.getenv("SMTP")), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(Integer.parseInt(System.getenv("IMAP")), "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
        UserManager users = server.getUserManager();
        OURS.forEach(address -> user(users, address, PASSWORD));
        // GreenMail would give every plus-address a mailbox of its own.
        users.setMessageDeliveryHandler((message, address) -> {
            String plain = address.getEmail().replaceFirst("\\+[^@]*@", "@");
            return user(users, plain, plain);
        });
        server.start();
        System.out.println("The mail server is ready");
    }

    private static GreenMailUser user(UserManager users, String address, String password) {
        GreenMailUser known = users.getUserByEmail(address);
        try {
            return known != null ? known : users.createUser(address, address, password);
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
    }
}
