package dev.baton.mail;

import dev.baton.audit.Audit.Change;
import dev.baton.audit.Audit;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose mail a reader trusts so far that its pictures are loaded from elsewhere without asking. */
public final class ShownPictures {

    private final JdbcClient jdbc;
    private final Audit audit;

    public ShownPictures(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param sender an address in lower case */
    public boolean always(PersonId reader, String sender) {
        return jdbc.sql("select count(*) from shown_pictures where person_id = ? and sender = ?")
                .params(reader.value(), sender).query(Integer.class).single() > 0;
    }

    /** From now on, in the caller's unit of work. */
    public void from(PersonId reader, String sender) {
        var made = jdbc.sql("insert ignore into shown_pictures (person_id, sender) values (?, ?)")
                .params(reader.value(), sender).update();
        if (made == 1) {
            audit.changed(Ref.to("person", reader), Map.of("picturesFrom", new Change(null, sender)));
        }
    }
}
