package dev.baton.leadform;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each form ever showed: whoever agrees agrees to the words that stood there, also when they have changed since. */
@Component
public class FormVersions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    FormVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(LeadForm form) {
        jdbc.sql("insert into lead_form_version (form_id, version, content) values (?, ?, ?)")
                .params(form.id().value(), form.version(), JSON.writeValueAsString(form.content())).update();
    }

    /** Empty for one that there never was. */
    public Optional<FormContent> shown(LeadForm form, int version) {
        return version == form.version() ? Optional.of(form.content())
                : jdbc.sql("select content from lead_form_version where form_id = ? and version = ?")
                        .params(form.id().value(), version).query(String.class).optional()
                        .map(content -> JSON.readValue(content, FormContent.class));
    }
}
