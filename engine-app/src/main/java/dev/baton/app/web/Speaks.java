package dev.baton.app.web;

import java.time.ZoneId;
import java.util.Locale;

/** A principal that reads one language and lives in one time zone; without one the browser's wishes count. */
public interface Speaks {

    String name();

    Locale language();

    ZoneId zone();
}
