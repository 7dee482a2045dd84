package dev.baton.rules.language;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What conditions and actions have in common: reading on, literals, and the arguments of a call. */
abstract class Grammar {

    /** A piece that was understood: how it is written anew, its type, and whether it stands for itself. */
    record Piece(String written, Class<?> type, boolean literal) {
    }

    private final List<Token> tokens;
    private int at;

    Grammar(String source) {
        this.tokens = Token.of(source);
    }

    final Token here() {
        return tokens.get(at);
    }

    final Token next() {
        Token token = here();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    final boolean took(String sign) {
        boolean found = here().is(sign);
        if (found) {
            next();
        }
        return found;
    }

    final void expect(String sign, String why) {
        if (!took(sign)) {
            throw refuse(why + ": \"" + sign + "\" should stand before " + here().shown());
        }
    }

    final Refusal refuse(String reason) {
        return new Refusal(here().line(), reason);
    }

    /** A number, text or yes/no as it stands, or null when something else stands here. */
    final Piece literal() {
        Token token = here();
        return switch (token.sort()) {
            case NUMBER -> new Piece(next().text(), BigDecimal.class, true);
            case TEXT -> new Piece(next().text(), String.class, true);
            case SIGN -> token.is("-") ? negative() : null;
            case NAME -> token.is("true") || token.is("false") ? new Piece(next().text(), boolean.class, true) : null;
            default -> null;
        };
    }

    private Piece negative() {
        next();
        if (here().sort() != Token.Sort.NUMBER) {
            throw refuse("after a minus comes a number");
        }
        return new Piece("-" + next().text(), BigDecimal.class, true);
    }

    /** The arguments of a call, behind its opening bracket: literals, or variables of this rule. */
    final List<Piece> arguments(Map<String, Class<?>> variables) {
        List<Piece> arguments = new ArrayList<>();
        if (took(")")) {
            return arguments;
        }
        do {
            arguments.add(argument(variables));
        } while (took(","));
        expect(")", "the brackets of a call are not closed");
        return arguments;
    }

    private Piece argument(Map<String, Class<?>> variables) {
        Piece literal = literal();
        if (literal != null) {
            return literal;
        }
        Token token = here();
        Class<?> type = variables.get(token.text());
        if (token.sort() != Token.Sort.VARIABLE || type == null) {
            throw refuse("a call takes numbers, texts, true or false and bound variables, not " + token.shown());
        }
        return new Piece(next().text(), type, false);
    }

    /** The call, written anew when every argument fits its parameter. */
    final String call(Method method, List<Piece> arguments) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            written.add(fit(arguments.get(i), method.getParameterTypes()[i]));
        }
        return method.getName() + "(" + String.join(", ", written) + ")";
    }

    /** The piece where this type is wanted: a text becomes a constant where a choice is wanted. */
    final String fit(Piece piece, Class<?> wanted) {
        if (piece.type() == wanted) {
            return piece.written();
        }
        if (piece.literal() && piece.type() == String.class && Choice.class.isAssignableFrom(wanted)) {
            return constant(wanted.asSubclass(Choice.class), piece.written().replace("\"", ""));
        }
        if (piece.literal() && piece.type() == BigDecimal.class && wanted == int.class) {
            return whole(piece.written());
        }
        throw refuse(piece.written() + " stands where " + Vocabulary.describe(wanted) + " is wanted");
    }

    private String whole(String number) {
        if (!number.matches("-?[0-9]{1,9}")) {
            throw refuse(number + " is not a whole number of at most nine digits");
        }
        return number;
    }

    private String constant(Class<? extends Choice> list, String word) {
        try {
            return list.getName() + "." + Choice.of(list, word).name();
        } catch (IllegalArgumentException noSuchWord) {
            throw refuse(noSuchWord.getMessage());
        }
    }

    static boolean number(Class<?> type) {
        return type == int.class || type == BigDecimal.class;
    }
}
