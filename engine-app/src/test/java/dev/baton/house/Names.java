package dev.baton.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;

/** Predicates over the names of classes. */
final class Names {

    private Names() {
    }

    static DescribedPredicate<JavaClass> inHouseBut(String room) {
        return JavaClass.Predicates.resideInAPackage("dev.baton..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(room)));
    }

    /** A nested class goes by the name of the one around it. */
    static DescribedPredicate<JavaClass> notOf(String... endings) {
        return DescribedPredicate.describe("are not *" + String.join(", *", endings), type -> {
            String name = outermost(type).getSimpleName();
            return Arrays.stream(endings).noneMatch(name::endsWith);
        });
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Names::outermost).orElse(type);
    }
}
