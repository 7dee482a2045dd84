package dev.baton.app.letter;

import dev.baton.app.letter.ShippedTemplates.Shipped;
import dev.baton.id.Tsids;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.team.PersonId;
import dev.baton.template.MailTemplate;
import dev.baton.template.MailTemplateId;
import dev.baton.template.MailTemplates;
import dev.baton.template.TemplateKind;
import dev.baton.template.TemplateText;
import dev.baton.template.TemplateVersion;
import dev.baton.template.TemplateVersionId;
import dev.baton.template.TemplateVersions;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** How templates change: shipped with the product, drafted, put live, restored. */
@Component
@DependsOn("schema")
class TemplateDesk {

    private static final Logger log = LoggerFactory.getLogger(TemplateDesk.class);

    private final MailTemplates templates;
    private final TemplateVersions versions;
    private final UnitOfWork units;
    private final Tsids ids;
    private final Clock clock;
    private volatile Runnable changed = () -> { };

    TemplateDesk(MailTemplates templates, TemplateVersions versions, UnitOfWork units, Tsids ids, Clock clock) {
        this.templates = templates;
        this.versions = versions;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
    }

    /** Called on this node after each change; others see it by themselves within seconds. */
    void onChange(Runnable changed) {
        this.changed = changed;
    }

    /** Takes in what the product came with, as far as it changed since the last start. */
    void ship(List<Shipped> shipped) {
        units.run(Actor.system("shipped"), null, () -> {
            Map<String, MailTemplate> known = templates.findAll().stream()
                    .collect(Collectors.toMap(one -> one.templateKey() + "_" + one.language(), Function.identity()));
            for (Shipped one : shipped) {
                MailTemplate template = known.get(one.key() + "_" + one.language());
                if (template == null || !one.text().hash().equals(template.shipped())) {
                    ship(one, template);
                }
            }
        });
    }

    private void ship(Shipped one, MailTemplate known) {
        MailTemplate template = known != null ? known : templates.save(MailTemplate.made(ids.next(MailTemplateId::new),
                one.key(), one.kind(), one.language(), clock.instant()));
        MailTemplate next = template.shipped(kept(template, one.text(), true, null), clock.instant());
        templates.save(next);
        if (next.waiting() != null) {
            log.warn("The shipped template {} ({}) changed, but the one edited in the product stays live; "
                    + "the shipped one waits as a draft", one.key(), one.language());
        }
    }

    /** A template that there was not, with its first draft. 409 when there is one. */
    MailTemplate make(String key, TemplateKind kind, String language, TemplateText text, PersonId by) {
        if (templates.findByTemplateKeyAndLanguage(key, language).isPresent()) {
            throw new Clash("templates.exists");
        }
        boolean otherwise = templates.findAll().stream().anyMatch(one -> one.templateKey().equals(key) && one.kind() != kind);
        if (otherwise) {
            throw Invalid.field("kind", "templates.otherKind");
        }
        return draft(templates.save(MailTemplate.made(ids.next(MailTemplateId::new), key, kind, language, clock.instant())),
                text, by);
    }

    /** The one draft of a template says this from now on. */
    MailTemplate draft(MailTemplate template, TemplateText text, PersonId by) {
        if (template.draft() == null) {
            return templates.save(template.drafted(kept(template, text, false, by).number(), clock.instant()));
        }
        versions.save(the(template, template.draft()).saying(text, by, clock.instant()));
        return templates.save(template.drafted(template.draft(), clock.instant()));
    }

    MailTemplate giveUpDraft(MailTemplate template) {
        if (template.draft() == null) {
            return template;
        }
        versions.delete(the(template, template.draft()));
        return templates.save(template.drafted(null, clock.instant()));
    }

    /** @throws Invalid with all findings; what is live stays live */
    MailTemplate putLive(MailTemplate template, int number) {
        TemplateVersion version = the(template, number);
        List<TemplateCheck.Finding> findings = TemplateCheck.of(template.kind(), version.text());
        if (!findings.isEmpty()) {
            throw new Invalid(findings.stream().map(TemplateCheck.Finding::field).toList());
        }
        UnitOfWork.now().afterCommit(changed);
        return templates.save(template.using(version, clock.instant()));
    }

    MailTemplate the(MailTemplateId id) {
        return templates.findById(id).orElseThrow(NotVisible::new);
    }

    /** By kind, key and language. */
    List<MailTemplate> all() {
        return templates.findAll().stream().sorted(Comparator.comparing(MailTemplate::kind)
                .thenComparing(MailTemplate::templateKey).thenComparing(MailTemplate::language)).toList();
    }

    /** Newest first, the draft among them. */
    List<TemplateVersion> history(MailTemplate template) {
        return versions.findByTemplateIdOrderByNumberDesc(template.id());
    }

    /** What somebody works on: the draft, else what is live, else what waits. */
    TemplateText text(MailTemplate template) {
        Integer number = template.draft() != null ? template.draft() : template.live() != null ? template.live() : template.waiting();
        return number == null ? new TemplateText("", "", null) : the(template, number).text();
    }

    /** What all of these say now, by template, in one statement. */
    Map<MailTemplateId, TemplateText> live() {
        return versions.live().stream().collect(Collectors.toMap(TemplateVersion::templateId, TemplateVersion::text));
    }

    MailTemplate keepOwn(MailTemplate template) {
        return template.waiting() == null ? template : templates.save(template.keepingOwn(clock.instant()));
    }

    TemplateVersion the(MailTemplate template, int number) {
        return versions.findByTemplateIdAndNumber(template.id(), number)
                .orElseThrow(() -> Invalid.field("number", "problem.value"));
    }

    private TemplateVersion kept(MailTemplate template, TemplateText text, boolean shipped, PersonId by) {
        return versions.save(TemplateVersion.of(ids.next(TemplateVersionId::new), template.id(), versions.next(template.id()),
                text, shipped, by, clock.instant()));
    }
}
