package dev.baton.app.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What of a mail was said before, or stands below every mail of its sender: all that is not its new text. */
final class EarlierText {

    private static final Pattern GAP = Pattern.compile("\n(?:[ \t]*\n){2,}");

    private EarlierText() {
    }

    /**
     * An answer between two quotes stays beside the question that it answers; any other new line is left out. A mail in which
     * the new text is not found again is earlier text as a whole: rather twice than never.
     *
     * @param whole    all that the mail says
     * @param newText  the part of it that was written this time
     * @return null where nothing was said before
     */
    static String of(String whole, String newText) {
        List<String> fresh = newText.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> lines = whole.lines().toList();
        int lastQuote = lines.size() - 1;
        while (lastQuote >= 0 && !lines.get(lastQuote).stripLeading().startsWith(">")) {
            lastQuote--;
        }
        List<String> earlier = new ArrayList<>();
        boolean begun = false;
        int found = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean isNew = found < fresh.size() && begins(lines, i, fresh.get(found));
            String rest = isNew ? line.substring(fresh.get(found++).length()).strip() : line;
            if (!isNew || begun && i < lastQuote) {
                earlier.add(lines.get(i));
            } else if (!rest.isEmpty()) {
                earlier.add(rest);
            }
            begun |= !rest.isEmpty();
        }
        String text = found < fresh.size() ? whole : GAP.matcher(String.join("\n", earlier)).replaceAll("\n\n");
        return text.isBlank() ? null : text.strip();
    }

    /** Whether it is that line, or, where no line is, begins with it: careless clients quote on the line of the answer. */
    private static boolean begins(List<String> lines, int at, String fresh) {
        String line = lines.get(at).strip();
        return line.equals(fresh) || line.startsWith(fresh)
                && lines.subList(at, lines.size()).stream().noneMatch(later -> later.strip().equals(fresh));
    }
}
