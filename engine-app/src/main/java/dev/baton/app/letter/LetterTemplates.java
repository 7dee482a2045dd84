package dev.baton.app.letter;

import dev.baton.template.MailTemplate;
import dev.baton.template.MailTemplates;
import dev.baton.template.TemplateKind;
import dev.baton.template.TemplateVersion;
import dev.baton.template.TemplateVersions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The templates that are live, ready to be filled in; as the database says, which every node follows within seconds.
 * Filling one in asks nobody.
 */
@Component
public class LetterTemplates implements InitializingBean {

    private static final String ENGLISH = "en";

    private final MailTemplates templates;
    private final TemplateVersions versions;
    private final TemplateDesk desk;
    private volatile Map<String, TreeMap<String, Live>> live = Map.of();
    private volatile long stamp = -1;

    LetterTemplates(MailTemplates templates, TemplateVersions versions, TemplateDesk desk) {
        this.templates = templates;
        this.versions = versions;
        this.desk = desk;
    }

    private record Live(MailTemplate template, String subject, Filling filling) {
    }

    /** A letter that is ready to be queued. @param html null for a plain mail */
    public record Text(String subject, String text, String html) {
    }

    /** @param name by which people find it */
    public record Choice(String key, String name, String language) {
    }

    @Override
    public void afterPropertiesSet() {
        desk.ship(ShippedTemplates.all());
        // In a thread of its own: the transaction that changed it is just over, not yet put away.
        desk.onChange(() -> Thread.ofVirtual().start(this::follow));
        follow();
    }

    /** One statement when nothing changed. */
    @Scheduled(fixedDelay = 2000)
    synchronized void follow() {
        long now = templates.stamp();
        if (now != stamp) {
            read();
            stamp = now;
        }
    }

    private void read() {
        Map<Object, MailTemplate> all = templates.findAll().stream()
                .collect(Collectors.toMap(MailTemplate::id, Function.identity()));
        Map<String, TreeMap<String, Live>> read = new HashMap<>();
        for (TemplateVersion version : versions.live()) {
            MailTemplate template = all.get(version.templateId());
            if (template != null) {
                read.computeIfAbsent(template.templateKey(), key -> new TreeMap<>()).put(template.language(),
                        new Live(template, version.subject(), new Filling(version.text())));
            }
        }
        live = read;
    }

    /** @param language BCP 47 tag; English where there is no such translation, or null */
    public Text write(String key, String language, Map<String, Object> values) {
        return find(key, language).orElseThrow(() -> new IllegalArgumentException("There is no letter " + key))
                .filling().with(values);
    }

    /** @param key as anybody may have written it */
    public boolean has(String key, TemplateKind kind) {
        return live.getOrDefault(key, new TreeMap<>()).values().stream().anyMatch(one -> one.template().kind() == kind);
    }

    /** All of a kind by name, each in this language where there is such a translation. */
    public List<Choice> choices(TemplateKind kind, String language) {
        return live.keySet().stream().filter(key -> has(key, kind)).flatMap(key -> find(key, language).stream())
                .map(one -> new Choice(one.template().templateKey(), one.subject(), one.template().language()))
                .sorted(Comparator.comparing(Choice::name)).toList();
    }

    private Optional<Live> find(String key, String language) {
        TreeMap<String, Live> translations = live.getOrDefault(key, new TreeMap<>());
        String wanted = language == null ? ENGLISH : language;
        return Optional.ofNullable(translations.get(wanted))
                .or(() -> Optional.ofNullable(translations.get(wanted.split("[-_]")[0])))
                .or(() -> Optional.ofNullable(translations.get(ENGLISH)))
                .or(() -> translations.values().stream().findFirst());
    }
}
