package dev.baton.app.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a body of the API, coming or going, which type of record it tells about: fields that are hidden for the caller
 * are left out of an answer, and those that are hidden or frozen are refused in a body.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OfRecord {

    String value();
}
