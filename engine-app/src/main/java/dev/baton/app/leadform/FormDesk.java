package dev.baton.app.leadform;

import dev.baton.app.team.Directory;
import dev.baton.id.Id;
import dev.baton.id.Tsids;
import dev.baton.leadform.FormContent;
import dev.baton.leadform.FormVersions;
import dev.baton.leadform.LeadForm;
import dev.baton.leadform.LeadFormId;
import dev.baton.leadform.LeadForms;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Team;
import dev.baton.team.TeamId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes and changes forms. */
@Component
class FormDesk {

    private static final int USUAL_SECONDS = 3;
    private static final int USUAL_PACE = 10;

    private final LeadForms forms;
    private final FormVersions versions;
    private final FormDemands demands;
    private final Directory directory;
    private final Tsids ids;

    FormDesk(LeadForms forms, FormVersions versions, FormDemands demands, Directory directory, Tsids ids) {
        this.forms = forms;
        this.versions = versions;
        this.demands = demands;
        this.directory = directory;
        this.ids = ids;
    }

    List<LeadForm> all() {
        return forms.findAllByOrderByName();
    }

    /** @param called id or slug */
    LeadForm the(String called) {
        return Id.read(called, LeadFormId::new).map(forms::findById).orElseGet(() -> forms.findBySlug(called)).orElseThrow(NotVisible::new);
    }

    /** @throws Invalid when a field does not do */
    LeadForm create(WantedForm wanted) {
        demands.require(wanted);
        if (forms.findBySlug(wanted.slug()).isPresent()) {
            throw Invalid.field("slug", "leadforms.slug.taken");
        }
        return kept(of(wanted, ids.next(LeadFormId::new), null, wanted.slug()));
    }

    /** @throws Invalid when a field does not do */
    LeadForm change(LeadForm before, WantedForm wanted) {
        demands.require(wanted);
        if (!before.slug().equals(wanted.slug())) {
            throw Invalid.field("slug", "leadforms.slug.stays");
        }
        LeadForm made = of(wanted, before.id(), before.version(), before.slug());
        return made.equals(before) ? before : kept(made);
    }

    private LeadForm kept(LeadForm made) {
        LeadForm saved = forms.save(made);
        versions.keep(saved);
        return saved;
    }

    private LeadForm of(WantedForm wanted, LeadFormId id, Integer version, String slug) {
        List<String> hosts = wanted.hosts() == null ? List.of()
                : wanted.hosts().stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).filter(host -> !host.isEmpty()).distinct().toList();
        return new LeadForm(id, version, slug, wanted.name().strip(), team(wanted.team()), said(wanted.campaign()),
                Objects.requireNonNullElse(said(wanted.source()), "web"), !Boolean.FALSE.equals(wanted.active()),
                Boolean.TRUE.equals(wanted.doubleOptIn()), Objects.requireNonNullElse(wanted.leastSeconds(), USUAL_SECONDS),
                Objects.requireNonNullElse(wanted.perMinute(), USUAL_PACE), String.join(" ", hosts),
                new FormContent(wanted.fields(), wanted.texts(), wanted.consents() == null ? List.of() : wanted.consents()));
    }

    private TeamId team(String key) {
        return said(key) == null ? null : directory.team(key.strip()).map(Team::id)
                .orElseThrow(() -> Invalid.field("team", "leadforms.team.unknown"));
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
