package dev.baton.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.id.Id;
import org.junit.jupiter.api.Test;

/** Who may import whom. Maven keeps the modules apart; this keeps what Maven cannot see. */
class ArrowsTest {

    private static final String APP = "dev.baton.app..";
    private static final String ROUTER = "dev.baton.router..";
    private static final String RULES = "dev.baton.rules..";
    private static final String PROCESSES = "dev.baton.processes..";

    @Test
    void seesTheClassesOfEveryModule() {
        assertThat(House.CLASSES).extracting(type -> type.getPackageName())
                .contains("dev.baton.app", "dev.baton.router", "dev.baton.rules", "dev.baton.processes", "dev.baton.unit");
        assertThat(House.CLASSES).extracting(type -> type.getName())
                .noneMatch(name -> name.endsWith("Test") || name.contains(".testdb."));
    }

    @Test
    void theThinDataLayerKnowsNobodyAboveIt() {
        noClasses().that().resideOutsideOfPackages(APP, ROUTER, RULES, PROCESSES, "db.migration..")
                .should().dependOnClassesThat().resideInAnyPackage(APP, ROUTER, RULES, PROCESSES,
                        "org.camunda..", "org.kie..", "org.drools..", "org.springframework.web..", "jakarta.mail..",
                        "jakarta.servlet..")
                .check(House.CLASSES);
    }

    @Test
    void theRouterKnowsRecordsButNeitherEngineNorRulesNorPages() {
        noClasses().that().resideInAPackage(ROUTER)
                .should().dependOnClassesThat().resideInAnyPackage(APP, RULES, PROCESSES,
                        "org.camunda..", "org.kie..", "org.drools..", "org.springframework.web..")
                .check(House.CLASSES);
    }

    @Test
    void rulesNeverSeeDatabaseRecords() {
        noClasses().that().resideInAPackage(RULES)
                .should().dependOnClassesThat(Names.inHouseBut(RULES))
                .orShould().dependOnClassesThat().resideInAnyPackage("org.camunda..", "org.springframework..")
                .check(House.CLASSES);
    }

    @Test
    void theNamesOfTheProcessesKnowNothing() {
        classes().that().resideInAPackage(PROCESSES)
                .should().onlyDependOnClassesThat().resideInAnyPackage(PROCESSES, "java..")
                .check(House.CLASSES);
    }

    @Test
    void onlyAFewPlacesKnowTheProcessEngine() {
        noClasses().that().resideOutsideOfPackages("dev.baton.app.engine..", "dev.baton.app.inbox..",
                        "dev.baton.app.studio..")
                .and(Names.notOf("Steps", "Process"))
                .should().dependOnClassesThat().resideInAPackage("org.camunda..")
                .because("a move to a maintained fork of the engine stays a rename")
                .check(House.CLASSES);
    }

    @Test
    void onlyTheRulesKnowDrools() {
        noClasses().that().resideOutsideOfPackage(RULES)
                .should().dependOnClassesThat().resideInAnyPackage("org.kie..", "org.drools..")
                .check(House.CLASSES);
    }

    @Test
    void noTwoFeaturesOfTheApplicationNeedEachOther() {
        slices().matching("dev.baton.app.(*)..").should().beFreeOfCycles().check(House.CLASSES);
    }

    /** Typed ids apart: a record may name another by its id, and be named by it. */
    @Test
    void noTwoPackagesOfTheOtherModulesNeedEachOther() {
        slices().matching("dev.baton.(*)..").should().beFreeOfCycles()
                .ignoreDependency(alwaysTrue(), assignableTo(Id.class)).check(House.CLASSES);
    }
}
