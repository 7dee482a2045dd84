package dev.baton.template;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Everything that our mail can say. */
public interface MailTemplates extends ListCrudRepository<MailTemplate, MailTemplateId> {

    Optional<MailTemplate> findByTemplateKeyAndLanguage(String templateKey, String language);

    /** Another number after any change. */
    @Query("select coalesce(sum(version), 0) + count(*) from mail_template")
    long stamp();
}
