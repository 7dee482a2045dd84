package dev.baton.app.leadimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of one file that may be one person: they become leads in one transaction. */
@Journey
class TwinRowsTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    @Test
    void whoHasTheFirstIsAsked() {
        Importer sam = new Importer(town.port(), "sam");
        String company = "Twins " + UUID.randomUUID();
        sam.ended(sam.bring("email,name,company\nnora@%1$s.example,Nora Whitlock,%2$s\nnorah@%1$s.example,Norah Whitlock,%2$s\n"
                .formatted(company.replace(' ', '-').toLowerCase(), company)));

        String doubt = jdbc.sql("select concat('doubt:', d.id) from lead_doubt d join crm_lead l on l.id = d.lead_id where l.company = ?")
                .param(company).query(String.class).single();
        String owner = jdbc.sql("select p.login from crm_lead l join person p on p.id = l.owner_id where l.company = ? and l.first_name = 'Nora'")
                .param(company).query(String.class).single();
        assertThat(sam.read("/tasks?scope=all&subject=" + doubt).path("items").path(0).path("assignee").asString()).isEqualTo(owner);
    }
}
