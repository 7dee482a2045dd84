package dev.baton.router.read;

/** Text of {@code format=flowed} (RFC 3676): lines that end in a space go on in the next, unless they are quoted. */
final class Flowed {

    private Flowed() {}

    static String of(String text, Parameterized type) {
        if (!type.parameter("format").equalsIgnoreCase("flowed")) {
            return text;
        }
        var deleteSpace = type.parameter("delsp").equalsIgnoreCase("yes");
        var out = new StringBuilder(text.length());
        for (var line : text.split("\n", -1)) {
            // A line that would look quoted or like "From " was stuffed with a space.
            var shown = line.startsWith(" ") ? line.substring(1) : line;
            var soft = shown.endsWith(" ") && !shown.equals("-- ") && !shown.startsWith(">");
            out.append(soft && deleteSpace ? shown.substring(0, shown.length() - 1) : shown);
            if (!soft) {
                out.append('\n');
            }
        }
        return out.isEmpty() || out.charAt(out.length() - 1) != '\n' ? out.toString()
                : out.substring(0, out.length() - 1);
    }
}
