package dev.baton.app.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that drives the system's Chromium; skipped, with the reason, where there is none. Its methods take {@link Window}s,
 * each a visitor of its own (cookies, size, language, light). A script error or a refused script, style or request to our
 * own pages fails the test that saw it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@Tag("browser")
public @interface InBrowser {
}
