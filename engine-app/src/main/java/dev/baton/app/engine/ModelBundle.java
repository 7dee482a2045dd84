package dev.baton.app.engine;

import dev.baton.app.engine.ModelReader.Unreadable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model with the forms it shows and the models it calls. They are deployed together, so that an instance keeps those
 * with which it started.
 *
 * @param files by name; those that are referred to but not known are missing, which the language check will say
 */
record ModelBundle(String key, SortedMap<String, ModelFile> files) {

    static ModelBundle of(ModelFile model, Function<String, ModelFile> known) {
        SortedMap<String, ModelFile> files = new TreeMap<>();
        gather(model, known, files);
        return new ModelBundle(model.key(), files);
    }

    /** One bundle for each model that no other one calls. */
    static List<ModelBundle> all(Collection<ModelFile> files) {
        Map<String, ModelFile> byName = files.stream().collect(Collectors.toMap(ModelFile::name, Function.identity()));
        Set<String> called = files.stream().filter(ModelFile::isModel).flatMap(ModelBundle::references)
                .collect(Collectors.toSet());
        return files.stream().filter(ModelFile::isModel).filter(model -> !called.contains(model.name()))
                .map(model -> of(model, byName::get)).toList();
    }

    /** SHA-256 over names and contents, hexadecimal. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, file) -> {
                digest.update((name + "\n" + file.bytes().length + "\n").getBytes());
                digest.update(file.bytes());
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void gather(ModelFile file, Function<String, ModelFile> known, Map<String, ModelFile> files) {
        if (file != null && files.putIfAbsent(file.name(), file) == null && file.isModel()) {
            references(file).forEach(name -> gather(known.apply(name), known, files));
        }
    }

    /** Names of the files that a model refers to. One that cannot be read refers to nothing. */
    private static Stream<String> references(ModelFile model) {
        Set<String> names = new TreeSet<>();
        try {
            ModelReader.read(model.bytes()).all().forEach(element -> {
                element.camunda("formRef").ifPresent(form -> names.add(form + ".form"));
                element.attribute("calledElement").ifPresent(process -> names.add(process + ".bpmn"));
            });
        } catch (Unreadable unreadable) {
            return Stream.empty();
        }
        return names.stream();
    }
}
