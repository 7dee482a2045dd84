package dev.baton.app.api;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.annotation.RestController;

/** A parameter without a value, such as {@code ?owner=}, is one that was not given. */
@RestControllerAdvice(annotations = RestController.class)
class BlankParameters {

    @InitBinder
    void blankIsNull(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }
}
