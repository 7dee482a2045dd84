package dev.baton.rules.language;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a rule does: calls of verbs on the sheet, and nothing else.
 *
 * <pre>
 * actions = call { call }        call = sheet "." verb "(" [ argument { "," argument } ] ")" ";"
 * </pre>
 */
final class Action extends Grammar {

    private final Vocabulary words;
    private final Map<String, Class<?>> variables;

    Action(String source, Vocabulary words, Map<String, Class<?>> variables) {
        super(source);
        this.words = words;
        this.variables = variables;
    }

    /** The calls written anew. */
    String read() {
        List<String> calls = new ArrayList<>();
        while (here().sort() != Token.Sort.END) {
            calls.add(call());
        }
        if (calls.isEmpty()) {
            throw refuse("the rule does nothing");
        }
        return String.join(" ", calls);
    }

    private String call() {
        String sheet = words.sheetName();
        if (!here().is(sheet)) {
            throw refuse("a rule can only call \"" + sheet + "\", not " + here().shown());
        }
        next();
        expect(".", "a rule can only call \"" + sheet + "\"");
        Token name = next();
        expect("(", "after " + sheet + "." + name.text() + " come brackets");
        List<Piece> arguments = arguments(variables);
        Method verb = words.verb(name.text(), arguments.size()).orElseThrow(() -> new Refusal(name.line(),
                sheet + " has no verb " + name.shown() + " with " + arguments.size() + " arguments"));
        expect(";", "a call ends with a semicolon");
        return sheet + "." + call(verb, arguments) + ";";
    }
}
