package dev.baton.template;

import dev.baton.team.PersonId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One text that a template has, had or may get. Only a draft changes.
 *
 * @param number   counted within the template, from 1
 * @param shipped  came with the product
 * @param personId who wrote it; null when it came with the product
 */
@Table("mail_template_version")
public record TemplateVersion(@Id TemplateVersionId id, @Version Integer version, MailTemplateId templateId, int number,
                              String subject, String body, String html, boolean shipped, PersonId personId,
                              Instant writtenAt) {

    public static TemplateVersion of(TemplateVersionId id, MailTemplateId template, int number, TemplateText text,
                                     boolean shipped, PersonId by, Instant at) {
        return new TemplateVersion(id, null, template, number, text.subject(), text.text(), text.html(), shipped, by, at);
    }

    public TemplateText text() {
        return new TemplateText(subject, body, html);
    }

    public TemplateVersion saying(TemplateText text, PersonId by, Instant at) {
        return new TemplateVersion(id, version, templateId, number, text.subject(), text.text(), text.html(), shipped, by, at);
    }
}
