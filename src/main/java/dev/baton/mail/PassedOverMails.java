package dev.baton.mail;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Mails that their servers list and do not hand out, as people see them. */
public interface PassedOverMails extends ListCrudRepository<PassedOverMail, PassedOverId> {

    /** Whoever waits longest first. */
    @Query("select * from mail_passed_over where id > :after order by id limit :most")
    List<PassedOverMail> after(long after, int most);
}
