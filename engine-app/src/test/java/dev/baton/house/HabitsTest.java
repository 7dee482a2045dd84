package dev.baton.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Habits that keep the code testable and readable. */
class HabitsTest {

    private static final int LONGEST_FILE = 300;

    @Test
    void nobodyAsksTheMachineForTheTime() {
        DescribedPredicate<JavaCall<?>> now = target(owner(nameMatching("java\\.time\\..*"))).and(target(name("now")))
                .and(target(rawParameterTypes(new Class<?>[0]))).forSubtype();
        noClasses().that(areNot("the place where the engine's static clock meets ours", "EngineClock"))
                .should().callMethodWhere(now)
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callConstructor(java.util.Date.class)
                .because("tests, demo and sandbox move the clock: it is injected")
                .check(House.CLASSES);
    }

    @Test
    void nothingIsInjectedIntoAField() {
        noFields().should().beAnnotatedWith(Autowired.class)
                .orShould().beAnnotatedWith(Value.class)
                .orShould().beAnnotatedWith("jakarta.annotation.Resource")
                .because("a constructor says what a class needs")
                .check(House.CLASSES);
    }

    @Test
    void noNameLeavesTheQuestionOpen() {
        noClasses().should().haveNameMatching(".*(Manager|Helper|Impl|Dto|Util|Utils)$").check(House.CLASSES);
    }

    @Test
    void noSourceFileIsTooLongToRead() {
        List<Path> sources = House.files("**/*.{java,js,mjs,css,html}");

        assertThat(sources).isNotEmpty().filteredOn(file -> House.text(file).lines().count() > LONGEST_FILE)
                .extracting(House::name).isEmpty();
    }

    @Test
    void noTestSleeps() {
        List<Path> tests = House.files("**/test/**.java");
        String sleep = "Thread" + ".sleep(";

        assertThat(tests).isNotEmpty().filteredOn(file -> House.text(file).contains(sleep))
                .extracting(House::name).isEmpty();
    }

    private static DescribedPredicate<JavaClass> areNot(String what, String name) {
        return DescribedPredicate.describe("are not " + what, type -> !type.getSimpleName().equals(name));
    }
}
