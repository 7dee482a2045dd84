package dev.baton.router.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What one reading of a mail keeps in mind: its limits and the defects met so far. */
final class Reading {

    private static final int SMALL_HTML = 20_000;

    final Limits limits;
    private final Set<Defect> defects = EnumSet.noneOf(Defect.class);
    private final long start = System.nanoTime();
    private int parts;
    private String readAs = "";

    Reading(Limits limits) {
        this.limits = limits;
    }

    void met(Defect defect) {
        defects.add(defect);
    }

    /** A charset that the mail does not name. */
    void readAs(String charset) {
        readAs = charset;
    }

    String readAs() {
        return readAs;
    }

    /** Whether one more part may be read; the first one that may not is remembered as a defect. */
    boolean onePartMore() {
        if (outOfTime()) {
            return false;
        }
        if (parts < limits.parts()) {
            parts++;
            return true;
        }
        met(Defect.TOO_MANY_PARTS);
        return false;
    }

    /** Asked before each piece of work that the mail can do without. */
    boolean outOfTime() {
        var over = System.nanoTime() - start >= limits.millis() * 1_000_000L;
        if (over) {
            met(Defect.OUT_OF_TIME);
        }
        return over;
    }

    String cut(String text) {
        if (text.length() <= limits.text()) {
            return text;
        }
        met(Defect.TEXT_CUT);
        return text.substring(0, limits.text());
    }

    /** HTML as far as its tags are such as people's mail has: parsers pay for each, and more for those left open. */
    String cutTags(String html) {
        if (html.length() < SMALL_HTML) {
            return html;
        }
        var end = HtmlTags.endOfSense(html);
        if (end == html.length()) {
            return html;
        }
        met(Defect.TEXT_CUT);
        return html.substring(0, end);
    }

    List<Defect> defects() {
        return List.copyOf(defects);
    }
}
