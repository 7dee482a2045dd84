package dev.baton.app.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/**
 * Texts in ICU's message format, so that a translator writes plurals where the words are:
 * {@code {0, plural, one {# case} few {# cazuri} other {# de cazuri}}}. A single apostrophe needs no doubling.
 */
class IcuMessages extends ReloadableResourceBundleMessageSource {

    @Override
    protected String getMessageInternal(String code, Object[] arguments, Locale locale) {
        var text = code == null ? null : resolveCodeWithoutArguments(code, locale == null ? Locale.getDefault() : locale);
        if (text == null || text.indexOf('{') < 0) {
            return text;
        }
        return new MessageFormat(text, ULocale.forLocale(locale)).format(resolveArguments(arguments, locale));
    }
}
