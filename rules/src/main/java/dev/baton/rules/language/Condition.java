package dev.baton.rules.language;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One condition of a pattern.
 *
 * <pre>
 * condition  = variable ":" noun | or
 * or         = and { "||" and }
 * and        = not { "&amp;&amp;" not }
 * not        = "!" not | "(" or ")" | comparison
 * comparison = operand [ operator operand | [ "not" ] "in" "(" literal { "," literal } ")" ]
 * operator   = "==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;="
 * operand    = literal | noun | question "(" [ literal { "," literal } ] ")"
 * </pre>
 */
final class Condition extends Grammar {

    private static final int DEEPEST = 10;
    private static final Set<String> EQUALITY = Set.of("==", "!=");
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

    private final Vocabulary words;
    private final Map<String, Class<?>> variables;
    private int depth;

    /** @param variables of the rule so far; what this condition binds is added */
    Condition(String source, Vocabulary words, Map<String, Class<?>> variables) {
        super(source);
        this.words = words;
        this.variables = variables;
    }

    /** The condition written anew. */
    String read() {
        String written = here().sort() == Token.Sort.VARIABLE ? binding() : or();
        if (here().sort() != Token.Sort.END) {
            throw refuse(here().shown() + " is not understood here: a condition compares facts with each other, with "
                    + "numbers or with texts");
        }
        return written;
    }

    private String binding() {
        String variable = next().text();
        expect(":", "a variable is bound to a fact");
        Token noun = next();
        variables.put(variable, words.noun(noun.text()).orElseThrow(() -> unknown(noun)));
        return variable + " : " + noun.text();
    }

    private String or() {
        List<String> parts = new ArrayList<>(List.of(and()));
        while (took("||")) {
            parts.add(and());
        }
        return String.join(" || ", parts);
    }

    private String and() {
        List<String> parts = new ArrayList<>(List.of(not()));
        while (took("&&")) {
            parts.add(not());
        }
        return String.join(" && ", parts);
    }

    private String not() {
        if (++depth > DEEPEST) {
            throw refuse("brackets stand more than " + DEEPEST + " deep");
        }
        String written;
        if (took("!")) {
            written = "!(" + not() + ")";
        } else if (took("(")) {
            written = "(" + or() + ")";
            expect(")", "a bracket is not closed");
        } else {
            written = comparison();
        }
        depth--;
        return written;
    }

    private String comparison() {
        Piece left = operand();
        String operator = here().text();
        if (here().sort() == Token.Sort.SIGN && EQUALITY.contains(operator)) {
            next();
            return compare(left, operator, operand());
        }
        if (here().sort() == Token.Sort.SIGN && ORDER.contains(operator)) {
            next();
            Piece right = operand();
            if (!number(left.type()) || !number(right.type())) {
                throw refuse("\"" + operator + "\" compares numbers");
            }
            return compare(left, operator, right);
        }
        if (here().is("in") || here().is("not")) {
            return membership(left);
        }
        if (here().sort() == Token.Sort.NAME || here().is(".")) {
            throw refuse(here().shown() + " is not allowed behind " + left.written()
                    + ": only ==, !=, <, <=, >, >=, in and not in are");
        }
        if (left.type() != boolean.class || left.literal()) {
            throw refuse(left.written() + " alone is no condition: compare it with something");
        }
        return left.written();
    }

    private String compare(Piece left, String operator, Piece right) {
        if (left.literal()) {
            throw refuse("a comparison begins with a fact, not with " + left.written());
        }
        boolean facts = number(left.type()) && number(right.type()) && !right.literal();
        return left.written() + " " + operator + " " + (facts ? right.written() : fit(right, left.type()));
    }

    private String membership(Piece left) {
        String operator = took("not") ? "not in" : "in";
        expect("in", "after \"not\" comes a list");
        expect("(", "a list stands in brackets");
        List<String> members = new ArrayList<>();
        for (Piece member : arguments(Map.of())) {
            members.add(fit(member, left.type()));
        }
        if (members.isEmpty() || left.literal()) {
            throw refuse("\"in\" stands between a fact and a list");
        }
        return left.written() + " " + operator + " (" + String.join(", ", members) + ")";
    }

    private Piece operand() {
        Piece literal = literal();
        if (literal != null) {
            return literal;
        }
        Token name = here();
        if (name.sort() != Token.Sort.NAME) {
            throw refuse(name.shown() + " stands where a fact, a number or a text is wanted");
        }
        next();
        if (took("(")) {
            List<Piece> arguments = arguments(Map.of());
            Method question = words.question(name.text(), arguments.size()).orElseThrow(() -> unknown(name));
            return new Piece(call(question, arguments), question.getReturnType(), false);
        }
        return new Piece(name.text(), words.noun(name.text()).orElseThrow(() -> unknown(name)), false);
    }

    private Refusal unknown(Token name) {
        String facts = words.facts().getSimpleName();
        return new Refusal(name.line(), name.shown() + " is nothing that a rule may ask " + facts);
    }
}
