package dev.baton.rules.language;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The words that rules of one decision have.
 *
 * @param facts the record that rules match
 * @param sheetName what rules call the sheet they write on
 * @param sheet its type; its public methods, inherited ones among them, are the verbs
 */
public record Vocabulary(Class<? extends Record> facts, String sheetName, Class<?> sheet) {

    /** What can be compared: text, number, flag or a choice. Components of other types are no words of the language. */
    Optional<Class<?>> noun(String name) {
        return Arrays.stream(facts.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .<Class<?>>map(RecordComponent::getType)
                .filter(Vocabulary::comparable)
                .findFirst();
    }

    Optional<Method> question(String name, int arguments) {
        return Arrays.stream(facts.getMethods())
                .filter(method -> method.isAnnotationPresent(Question.class))
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments)
                .findFirst();
    }

    Optional<Method> verb(String name, int arguments) {
        return verbs().filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments)
                .findFirst();
    }

    /** All words with their types, for a message or an editor. */
    public Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        for (RecordComponent component : facts.getRecordComponents()) {
            if (comparable(component.getType())) {
                words.put(component.getName(), describe(component.getType()));
            }
        }
        Arrays.stream(facts.getMethods()).filter(method -> method.isAnnotationPresent(Question.class))
                .forEach(method -> words.put(signature(method), describe(method.getReturnType())));
        verbs().forEach(method -> words.put(sheetName + "." + signature(method), "verb"));
        return words;
    }

    /** How a type is called before a person. */
    static String describe(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class) {
            return "yes or no";
        }
        return Choice.class.isAssignableFrom(type)
                ? "one of " + String.join(", ", Choice.words(type.asSubclass(Choice.class))) : "number";
    }

    private Stream<Method> verbs() {
        return Arrays.stream(sheet.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic());
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.stream(method.getParameterTypes()).map(Vocabulary::describe).toList()
                .toString().replace('[', '(').replace(']', ')');
    }

    private static boolean comparable(Class<?> type) {
        return type == String.class || type == int.class || type == BigDecimal.class || type == boolean.class
                || Choice.class.isAssignableFrom(type);
    }
}
