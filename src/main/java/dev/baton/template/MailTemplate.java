package dev.baton.template;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import java.time.Instant;
import java.util.Objects;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What we write by mail for one purpose in one language. Its texts are {@link TemplateVersion}s.
 *
 * @param templateKey such as {@code received}; the same in all languages
 * @param language    BCP 47 tag
 * @param live        number of the text that is used; null before the first
 * @param draft       number of the text that somebody is writing; null for none
 * @param waiting     number of a newer shipped text that did not take the place of an edited one; null for none
 * @param edited      what is live was written in the product
 * @param shipped     hash of the text that the product last came with; null for one that was made here
 */
@Table("mail_template")
public record MailTemplate(@Id MailTemplateId id, @Version Integer version, String templateKey, TemplateKind kind,
                           String language, Integer live, Integer draft, Integer waiting, boolean edited, String shipped,
                           Instant changedAt) implements Audited {

    public static final String TYPE = "template";

    public static MailTemplate made(MailTemplateId id, String key, TemplateKind kind, String language, Instant at) {
        return new MailTemplate(id, null, key, kind, language, null, null, null, false, null, at);
    }

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    /** @param number of the draft; null when it is given up */
    public MailTemplate drafted(Integer number, Instant at) {
        return new MailTemplate(id, version, templateKey, kind, language, live, number, waiting, edited, shipped, at);
    }

    /** This text is used from now on. What the product came with waits no more: somebody has decided. */
    public MailTemplate using(TemplateVersion text, Instant at) {
        var pending = Objects.equals(draft, text.number()) ? null : draft;
        return new MailTemplate(id, version, templateKey, kind, language, text.number(), pending, null,
                !text.text().hash().equals(shipped), shipped, at);
    }

    /** The product came with this text: it is used, unless the product's own took the place of the last one; then it waits. */
    public MailTemplate shipped(TemplateVersion text, Instant at) {
        return new MailTemplate(id, version, templateKey, kind, language, edited ? live : Integer.valueOf(text.number()), draft,
                edited ? Integer.valueOf(text.number()) : null, edited, text.text().hash(), at);
    }

    /** What is live stays; the shipped text is one of the history. */
    public MailTemplate keepingOwn(Instant at) {
        return new MailTemplate(id, version, templateKey, kind, language, live, draft, null, edited, shipped, at);
    }
}
