package dev.baton.app.web;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gives controllers the words of whoever asks: language and time zone are those of the request. */
@Component
public class Wording {

    private final MessageSource messages;
    private final Clock clock;

    Wording(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public Words now() {
        return in(LocaleContextHolder.getLocale());
    }

    /** For pages that speak another language than their request. */
    public Words in(Locale locale) {
        return new Words(messages, locale, LocaleContextHolder.getTimeZone().toZoneId(), clock);
    }
}
