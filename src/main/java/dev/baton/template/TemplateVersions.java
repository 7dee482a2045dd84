package dev.baton.template;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The texts of all templates. None is deleted but a draft that is given up. */
public interface TemplateVersions extends ListCrudRepository<TemplateVersion, TemplateVersionId> {

    List<TemplateVersion> findByTemplateIdOrderByNumberDesc(MailTemplateId templateId);

    Optional<TemplateVersion> findByTemplateIdAndNumber(MailTemplateId templateId, int number);

    @Query("select coalesce(max(number), 0) + 1 from mail_template_version where template_id = :template")
    int next(MailTemplateId template);

    @Query("""
            select v.* from mail_template_version v join mail_template t on t.id = v.template_id and t.live = v.number""")
    List<TemplateVersion> live();
}
