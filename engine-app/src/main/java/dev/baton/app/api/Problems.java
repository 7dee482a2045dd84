package dev.baton.app.api;

import dev.baton.app.api.Problem.FieldError;
import dev.baton.data.LostRace;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What each failure is called outside: the one place where exceptions become statuses and sentences. */
@Component
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final ProblemWords words;
    private final ObjectProvider<LostRace> races;

    Problems(ProblemWords words, ObjectProvider<LostRace> races) {
        this.words = words;
        this.races = races;
    }

    Problem of(Exception failure) {
        return switch (failure) {
            case Clash clash -> one(HttpStatus.CONFLICT, clash.key(), clash.arguments());
            case NotVisible notVisible -> one(HttpStatus.NOT_FOUND, notVisible.key());
            case Invalid invalid -> fields(invalid.fields().stream()
                    .map(field -> new FieldError(field.field(), words.of(field.key(), field.arguments()))).toList());
            case IfMatch.Stale stale -> one(HttpStatus.PRECONDITION_FAILED, "problem.stale");
            case RepeatedCalls.OtherBody other -> one(HttpStatus.UNPROCESSABLE_CONTENT, "problem.otherBody");
            case HttpMessageNotReadableException unreadable -> new JsonProblems(words).of(unreadable);
            case BindingResult binding -> fields(binding.getFieldErrors().stream()
                    .map(error -> new FieldError(error.getField(), error.isBindingFailure() ? words.of("problem.value")
                            : error.getDefaultMessage())).toList());
            case MethodValidationResult validation -> fields(validation.getParameterValidationResults().stream()
                    .flatMap(result -> result.getResolvableErrors().stream().map(error -> new FieldError(
                            error instanceof org.springframework.validation.FieldError field ? field.getField()
                                    : result.getMethodParameter().getParameterName(), error.getDefaultMessage()))).toList());
            case MethodArgumentTypeMismatchException odd when odd.getParameter().hasParameterAnnotation(PathVariable.class) ->
                    one(HttpStatus.NOT_FOUND, "problem.notVisible");
            case MethodArgumentTypeMismatchException odd -> fields(List.of(new FieldError(odd.getName(), oddValue(odd))));
            case MissingServletRequestParameterException missing -> fields(List.of(
                    new FieldError(missing.getParameterName(), words.of("problem.missing"))));
            case ErrorResponse known -> status(HttpStatus.valueOf(known.getStatusCode().value()));
            case ConcurrencyFailureException lost -> one(HttpStatus.CONFLICT, "problem.lostRace");
            case DuplicateKeyException twice -> one(HttpStatus.CONFLICT, "problem.twice");
            case DataIntegrityViolationException misfit -> misfit(misfit);
            default -> isLostRace(failure) ? one(HttpStatus.CONFLICT, "problem.lostRace") : bug(failure);
        };
    }

    private Problem one(HttpStatus status, String key, Object... arguments) {
        return Problem.of(status, words.of(key, arguments));
    }

    private Problem fields(List<FieldError> errors) {
        return Problem.of(HttpStatus.BAD_REQUEST, words.of("problem.invalid"), errors);
    }

    private Problem status(HttpStatus status) {
        return one(status, switch (status) {
            case NOT_FOUND -> "problem.notVisible";
            case METHOD_NOT_ALLOWED -> "problem.method";
            case UNSUPPORTED_MEDIA_TYPE -> "problem.mediaType";
            case CONTENT_TOO_LARGE -> "problem.tooLarge";
            default -> status.is4xxClientError() ? "problem.request" : "problem.bug";
        });
    }

    private String oddValue(MethodArgumentTypeMismatchException odd) {
        Class<?> type = odd.getRequiredType();
        return type != null && type.isEnum() ? words.of("problem.notOneOf", CamelEnums.names(type)) : words.of("problem.value");
    }

    /** A value that no check of ours refused did not fit its column: the caller's mistake, and ours. */
    private Problem misfit(DataIntegrityViolationException misfit) {
        log.warn("A value reached the database that it does not take", misfit);
        return one(HttpStatus.BAD_REQUEST, "problem.misfit");
    }

    private boolean isLostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Throwable one = cause;
            if (races.stream().anyMatch(race -> race.recognises(one))) {
                return true;
            }
        }
        return false;
    }

    private Problem bug(Exception failure) {
        log.error("A call failed", failure);
        return one(HttpStatus.INTERNAL_SERVER_ERROR, "problem.bug");
    }
}
