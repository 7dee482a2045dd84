package dev.baton.app.api;

import dev.baton.app.api.Problem.FieldError;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that could not be read: which field, or which line and column. */
final class JsonProblems {

    private final ProblemWords words;

    JsonProblems(ProblemWords words) {
        this.words = words;
    }

    Problem of(Throwable unreadable) {
        return switch (unreadable.getCause()) {
            case StreamReadException broken -> Problem.of(HttpStatus.BAD_REQUEST, words.of("problem.json",
                    broken.getLocation().getLineNr(), broken.getLocation().getColumnNr()));
            case UnrecognizedPropertyException unknown -> field(unknown, words.of("problem.unknownField"));
            case InvalidFormatException odd when odd.getTargetType() != null && odd.getTargetType().isEnum() ->
                    field(odd, words.of("problem.notOneOf", CamelEnums.names(odd.getTargetType())));
            case JacksonException other -> other.getPath().isEmpty()
                    ? Problem.of(HttpStatus.BAD_REQUEST, words.of("problem.body"))
                    : field(other, words.of("problem.value"));
            case null, default -> Problem.of(HttpStatus.BAD_REQUEST, words.of("problem.body"));
        };
    }

    private Problem field(JacksonException about, String message) {
        return Problem.of(HttpStatus.BAD_REQUEST, words.of("problem.invalid"), List.of(new FieldError(path(about), message)));
    }

    private static String path(JacksonException about) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : about.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
