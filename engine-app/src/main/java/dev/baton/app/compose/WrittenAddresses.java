package dev.baton.app.compose;

import dev.baton.mail.MailAddress;
import dev.baton.refusal.Invalid;
import java.util.ArrayList;
import java.util.List;

/** Checks what was written into the fields of a mail's recipients. */
public final class WrittenAddresses {

    private static final int MOST = 50;

    private WrittenAddresses() {
    }

    /** Whom a mail goes to. */
    public record Recipients(List<MailAddress> to, List<MailAddress> cc, List<MailAddress> bcc) {
    }

    /** @throws Invalid by field, with what is no address, and when they are too many */
    public static Recipients of(String to, String cc, String bcc) {
        List<Invalid.Field> wrong = new ArrayList<>();
        Recipients recipients = new Recipients(field("to", to, wrong), field("cc", cc, wrong), field("bcc", bcc, wrong));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        if (recipients.to().size() + recipients.cc().size() + recipients.bcc().size() > MOST) {
            throw Invalid.field("to", "compose.address.tooMany", MOST);
        }
        return recipients;
    }

    private static List<MailAddress> field(String name, String written, List<Invalid.Field> wrong) {
        AddressLine line = AddressLine.parse(written);
        line.wrong().forEach(text -> wrong.add(new Invalid.Field(name, "compose.address.wrong", text)));
        return line.addresses();
    }
}
