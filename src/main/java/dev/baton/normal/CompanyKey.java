package dev.baton.normal;

import java.util.Arrays;
import java.util.LinkedList;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A company's name as its {@link NameKey}, without the legal form before or after it: {@code S.C. Dacia Plant S.R.L.},
 * {@code ООО «Дачия Плант»} and {@code Dacia Plant Ltd} say more about the register than about the company. A name that
 * is only a legal form keeps it.
 */
public final class CompanyKey {

    /** As transliterated; Persian forms are written without short vowels. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "sc", "srl", "sa", "pfa", "ra", "snc", "scs",
            "ltd", "limited", "inc", "incorporated", "llc", "llp", "lp", "plc", "corp", "corporation", "co", "company",
            "gmbh", "ag", "kg", "ohg", "ug", "bv", "nv", "sarl", "sas", "spa", "sl", "kft", "zrt", "oy", "oyj", "ab",
            "ooo", "oao", "zao", "pao", "ao", "ip", "tov", "eood", "ood", "ead", "ad", "doo", "as", "aps",
            "shrkt", "shamy", "khas", "mswwlyt", "mhdwd", "pjs", "pjsc");
    private static final Pattern ABBREVIATION = Pattern.compile("(?<=(?<!\\p{L})\\p{L})\\.(?=\\p{L}(?!\\p{L})|\\W|$)");

    private CompanyKey() {
    }

    public static String of(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String key = NameKey.of(ABBREVIATION.matcher(name).replaceAll("").replace("&", " and "));
        LinkedList<String> words = new LinkedList<>(Arrays.asList(key.split(" ")));
        while (words.size() > 1 && (LEGAL_FORMS.contains(words.getLast()) || words.getLast().equals("and"))) {
            words.removeLast();
        }
        while (words.size() > 1 && LEGAL_FORMS.contains(words.getFirst())) {
            words.removeFirst();
        }
        return String.join(" ", words);
    }
}
