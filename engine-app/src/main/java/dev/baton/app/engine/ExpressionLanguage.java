package dev.baton.app.engine;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What an expression in a model may be: a name, a constant, comparisons of these, and {@code and}, {@code or}, {@code
 * not}. The parsed tree is walked and everything that is not on this list is refused, whatever it is called.
 */
final class ExpressionLanguage {

    private static final int LONGEST = 500;
    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private static final Set<AstBinary.Operator> OPERATORS = Set.of(AstBinary.EQ, AstBinary.NE, AstBinary.LT,
            AstBinary.LE, AstBinary.GT, AstBinary.GE, AstBinary.AND, AstBinary.OR);

    /** Names that the engine gives to its own objects, from which one could reach everything else. */
    private static final Set<String> ENGINE_OBJECTS = Set.of("execution", "caseExecution", "task", "externalTask",
            "authenticatedUserId");

    private ExpressionLanguage() {
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Why this text may not stand in a model, in words for its author; empty when it may. Plain text always may. */
    static Optional<String> complaint(String text) {
        if (!isExpression(text)) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            return Optional.of("an expression has at most " + LONGEST + " characters");
        }
        try {
            return Optional.ofNullable(refuse(PARSER.build(text.strip()).getRoot()));
        } catch (TreeBuilderException malformed) {
            return Optional.of("the expression " + text + " cannot be read: " + malformed.getMessage());
        } catch (StackOverflowError deep) {
            return Optional.of("the expression is nested too deeply");
        }
    }

    /** A condition is one expression: plain text would be neither true nor false. */
    static Optional<String> conditionComplaint(String text) {
        return isExpression(text) ? Optional.empty() : Optional.of("a condition is written as ${...}");
    }

    /** The single name of {@code ${name}}, or empty when the expression is anything else. */
    static Optional<String> singleName(String text) {
        try {
            Node root = PARSER.build(text.strip()).getRoot();
            return root instanceof AstEval eval && eval.getChild(0) instanceof AstIdentifier name
                    ? Optional.of(name.getName()) : Optional.empty();
        } catch (TreeBuilderException malformed) {
            return Optional.empty();
        }
    }

    private static String refuse(Node node) {
        String own = switch (node) {
            case AstText ignored -> null;
            case AstEval ignored -> null;
            case AstNested ignored -> null;
            case AstBoolean ignored -> null;
            case AstNumber ignored -> null;
            case AstString ignored -> null;
            case AstNull ignored -> null;
            case AstIdentifier name -> ENGINE_OBJECTS.contains(name.getName())
                    ? "the engine's object '" + name.getName() + "' cannot be reached from a model" : null;
            case AstUnary unary -> unary.getOperator() == AstUnary.NOT || unary.getOperator() == AstUnary.EMPTY
                    || unary.getChild(0) instanceof AstNumber ? null : "only numbers can be negative";
            case AstBinary binary -> OPERATORS.contains(binary.getOperator())
                    ? null : "'" + binary.getOperator() + "' does not compare: calculate in a rule";
            default -> complaintAbout(node);
        };
        for (int i = 0; own == null && i < node.getCardinality(); i++) {
            own = refuse(node.getChild(i));
        }
        return own;
    }

    private static String complaintAbout(Node node) {
        return switch (node.getClass().getSimpleName()) {
            case "AstMethod" -> "methods cannot be called";
            case "AstFunction" -> "functions cannot be called";
            case "AstDot", "AstBracket" -> "properties cannot be read: use a variable";
            case "AstComposite" -> "text and ${...} cannot be mixed";
            case "AstChoice" -> "'? :' is a gateway: draw it";
            default -> "this kind of expression is not part of the language";
        };
    }
}
