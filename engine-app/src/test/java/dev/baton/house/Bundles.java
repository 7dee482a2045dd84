package dev.baton.house;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The message bundles, one per feature: {@code i18n/<feature>.properties} in English, translations beside it. */
final class Bundles {

    private static final String FOLDER = "engine-app/src/main/resources/i18n/";

    private Bundles() {
    }

    /** The features that have a bundle. */
    static Set<String> features() {
        return english().stream().map(Bundles::feature).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> keys() {
        return english().stream().flatMap(file -> keys(file).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> keys(Path bundle) {
        return new TreeSet<>(texts(bundle).keySet());
    }

    static Map<String, String> texts(Path bundle) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, read::getProperty));
    }

    static List<Path> translations() {
        return House.files(FOLDER + "*_*.properties");
    }

    /** The English bundle that a translation belongs to. */
    static Path original(Path translation) {
        return translation.resolveSibling(feature(translation) + ".properties");
    }

    static List<Path> english() {
        List<Path> all = House.files(FOLDER + "*.properties");
        return all.stream().filter(file -> !translations().contains(file)).toList();
    }

    static String feature(Path bundle) {
        return bundle.getFileName().toString().replaceAll("(_[a-z]+)?\\.properties$", "");
    }
}
