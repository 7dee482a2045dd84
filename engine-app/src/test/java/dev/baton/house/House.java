package dev.baton.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that is shipped: the classes of all modules, and their files as they lie in the repository. */
final class House {

    private static final Set<String> BUILT = Set.of("target", "node_modules");
    static final List<String> MODULES = List.of("src", "processes", "rules", "email-router", "engine-app");

    /** The application's own classes of all five modules. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.baton", "db.migration");

    private House() {
    }

    /** Files of the repository whose path from the root matches a glob, such as {@code processes/*.bpmn}. */
    static List<Path> files(String... globs) {
        Path root = root();
        var matchers = Arrays.stream(globs).map(glob -> root.getFileSystem().getPathMatcher("glob:" + glob)).toList();
        return MODULES.stream().map(root::resolve).flatMap(House::walk)
                .filter(file -> matchers.stream().anyMatch(matcher -> matcher.matches(root.relativize(file))))
                .sorted().toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a file is named in a complaint. */
    static String name(Path file) {
        return root().relativize(file).toString();
    }

    static Path root() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent().normalize();
    }

    /** Not into what is built: databases of tests that run beside come and go there. */
    private static Stream<Path> walk(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes) {
                    return BUILT.contains(one.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream();
    }
}
