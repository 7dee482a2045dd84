package dev.baton.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * An error as the API tells it, <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>.
 *
 * @param type {@code about:blank}: the status says what kind it is
 * @param detail a sentence for people, in the caller's language
 * @param errors field by field; missing when it is not about fields
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    /** @param field its path as the caller wrote it, such as {@code lines[2].quantity} */
    public record FieldError(String field, String message) {
    }

    static Problem of(HttpStatus status, String detail, List<FieldError> errors) {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(), detail, errors);
    }

    static Problem of(HttpStatus status, String detail) {
        return of(status, detail, List.of());
    }
}
