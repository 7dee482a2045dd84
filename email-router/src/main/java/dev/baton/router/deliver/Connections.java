package dev.baton.router.deliver;

import dev.baton.mail.OutgoingMail;
import dev.baton.mail.SecretUnreadable;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.line.RefreshTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One postman's connections: the house's, and one to each mail server that a mailbox has for itself. */
final class Connections implements AutoCloseable {

    private final Connection house;
    private final Own own;
    private final RefreshTokens renewed;
    private final Map<MailServer, Connection> others = new HashMap<>();

    /** The mail server that mail from an address of ours leaves by, where it is not the house's. */
    interface Own {
        Optional<MailServer> of(String from) throws SecretUnreadable;
    }

    Connections(Connection house, Own own, RefreshTokens renewed) {
        this.house = house;
        this.own = own;
        this.renewed = renewed;
    }

    /** @throws SecretUnreadable when the mailbox that it is from cannot be entered */
    Connection of(OutgoingMail mail) throws SecretUnreadable {
        return own.of(mail.letter().from().email())
                .map(server -> others.computeIfAbsent(server, other -> new Connection(other, renewed))).orElse(house);
    }

    boolean isHouse(Connection one) {
        return one == house;
    }

    @Override
    public void close() {
        house.close();
        others.values().forEach(Connection::close);
        others.clear(); // a server that no mailbox names any more is forgotten
    }
}
