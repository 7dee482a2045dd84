package dev.baton.router.deliver;

import dev.baton.mail.MailAddress;
import dev.baton.mail.OutboxQueue.Lots;
import dev.baton.router.judge.BounceReason;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What a server said to each recipient of one mail. */
final class Fates {

    /** RFC 5321, 4.5.3.1.10: old servers say so for 452, when they were given too many recipients at once. */
    private static final int TOO_MANY = 552;

    /** @param code of the reply; 0 for none */
    record Said(MailAddress to, int code, String words) {}

    private final List<MailAddress> served;
    private final List<Said> refused = new ArrayList<>();
    private final List<Said> later = new ArrayList<>();

    private Fates(List<MailAddress> served) {
        this.served = served;
    }

    /** @param last no recipient is asked again after this attempt */
    static Fates of(MessagingException failure, boolean last) {
        if (!(failure instanceof SendFailedException some)) {
            return new Fates(List.of());
        }
        var fates = new Fates(all(some.getValidSentAddresses()).toList());
        var replies = replies(failure);
        var whole = failure instanceof SMTPSendFailedException one && one.getReturnCode() >= 400 ? one : null;
        all(some.getInvalidAddresses()).forEach(to -> fates.add(said(to, replies, whole), true, last));
        all(some.getValidUnsentAddresses()).forEach(to -> fates.add(said(to, replies, whole), false, last));
        return fates;
    }

    private void add(Said said, boolean invalid, boolean last) {
        var tooMany = said.code() == TOO_MANY && !served.isEmpty();
        var forGood = said.code() >= 500 && !tooMany || said.code() == 0 && invalid;
        (forGood || last ? refused : later).add(said);
    }

    /** Whether one word holds not for all. */
    boolean differ() {
        return Stream.of(served, refused, later).filter(lot -> !lot.isEmpty()).count() > 1;
    }

    List<Said> later() {
        return later;
    }

    Lots lots() {
        var hard = !refused.isEmpty() && refused.stream().allMatch(said -> BounceReason.isDead(said.words()));
        return new Lots(served, addresses(refused), words(refused), hard, addresses(later), words(later));
    }

    private static List<MailAddress> addresses(List<Said> lot) {
        return lot.stream().map(Said::to).toList();
    }

    private static String words(List<Said> lot) {
        return lot.stream().map(Said::words).distinct().collect(Collectors.joining("; "));
    }

    /** @param whole the reply to the mail as such; null for none */
    private static Said said(MailAddress to, Map<String, SMTPAddressFailedException> replies,
            SMTPSendFailedException whole) {
        var own = replies.get(to.key());
        if (own != null) {
            return new Said(to, own.getReturnCode(), own.getMessage().strip());
        }
        return whole == null ? new Said(to, 0, "no reply")
                : new Said(to, whole.getReturnCode(), whole.getMessage().strip());
    }

    private static Map<String, SMTPAddressFailedException> replies(MessagingException failure) {
        var replies = new HashMap<String, SMTPAddressFailedException>();
        for (Exception e = failure; e instanceof MessagingException one; e = one.getNextException()) {
            if (one instanceof SMTPAddressFailedException reply) {
                replies.put(MailAddress.of(reply.getAddress().getAddress()).key(), reply);
            }
        }
        return replies;
    }

    private static Stream<MailAddress> all(Address[] addresses) {
        return addresses == null ? Stream.empty() : Stream.of(addresses)
                .map(address -> MailAddress.of(((InternetAddress) address).getAddress())).distinct();
    }
}
