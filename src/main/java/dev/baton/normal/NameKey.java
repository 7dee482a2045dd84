package dev.baton.normal;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A name in lower-case ASCII words, whatever script, case and marks it was written with: Иванов and Ivanov, Ștefănescu
 * and Stefanescu, کریمی from a Persian and from an Arabic keyboard have one key each.
 *
 * <p>Cyrillic is read as people spell it in Latin letters (Shevchenko, Yury, Elena), close to BGN/PCGN; other scripts
 * as <a href="https://unicode-org.github.io/icu/userguide/transforms/general/">ICU</a> does. Persian and Arabic are
 * written without short vowels, so احمدی is {@code ahmdy} and does not meet Ahmadi here: that is for fuzzy comparison.
 */
public final class NameKey {

    private static final Transliterator LATIN = Transliterator.createFromRules("Baton-NameKey", """
            :: NFKC; :: Lower; :: NFC;
            :: [[:Cf:] ـ] Remove;
            ий } [^[:L:]] > y; ый } [^[:L:]] > y;
            ж > zh; х > kh; ц > ts; ч > ch; ш > sh; щ > shch; ъ > ; ь > ; э > e; ё > e; й > y; ю > yu; я > ya;
            є > ye; ї > i; ґ > g;
            :: Any-Latin; :: Latin-ASCII; :: Lower;
            """, Transliterator.FORWARD);
    /** Most names need no transliteration, which costs some 60 microseconds. */
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern INSIDE_A_WORD = Pattern.compile("[\\p{M}'`’ʼ´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameKey() {
    }

    /** The key of all parts of a name together; empty when there is nothing to go by. */
    public static String of(@Nullable String... parts) {
        String name = Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
        String latin = ASCII.matcher(name).matches() ? name.toLowerCase(Locale.ROOT) : LATIN.transliterate(name);
        String whole = INSIDE_A_WORD.matcher(latin).replaceAll("");
        return BETWEEN_WORDS.matcher(whole).replaceAll(" ").strip();
    }

    /** Whether it is of more than one name: a first name alone is many people's. */
    public static boolean full(String key) {
        return key.indexOf(' ') >= 0;
    }
}
