package dev.baton.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.account.Customers;
import dev.baton.app.account.Customers.Introduction;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import dev.baton.app.service.CaseDesk.Opening;
import dev.baton.custom.CustomFields;
import dev.baton.service.Case;
import dev.baton.service.CaseKind;
import dev.baton.service.Priority;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that came in without a team, as an import may bring it. */
@Journey
class CaseWithoutTeamTest {

    @Autowired Town town;
    @Autowired UnitOfWork units;
    @Autowired CaseDesk desk;
    @Autowired Customers customers;

    @Test
    void isGivenToTheTeamThatGetsEverythingElse() {
        Case opened = units.perform(Actor.system("import"), null, () -> desk.open(new Opening("Nobody's", CaseKind.REQUEST,
                Priority.NORMAL, null, customers.met(Introduction.of(town.customer("Orphan").address(), null, null)),
                null, null, CustomFields.NONE)));

        assertThat(town.colleague("carol").taskAbout(opened.ref().toString()).path("team").asString()).isEqualTo("support");
        assertThat(town.colleague("carol").get("/cases/" + opened.id()).path("team").asString()).isEqualTo("support");
    }
}
