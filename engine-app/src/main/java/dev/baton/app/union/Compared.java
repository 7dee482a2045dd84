package dev.baton.app.union;

import java.util.List;
import java.util.Map;

/**
 * Two customers side by side: the first goes on, the second ends in it.
 *
 * @param type    {@code contact} or {@code account}
 * @param lines   of what one of both knows
 * @param follows how much goes along, by what it is
 */
record Compared(String type, String room, Side first, Side second, List<Line> lines, Map<String, Integer> follows) {

    record Side(String id, String name, Integer version) {
    }

    /**
     * @param label   in the reader's language
     * @param choice  whether both differ, and the reader may set it
     * @param taken   whether it is the other's where nobody chooses: only the other knows of it
     */
    record Line(String part, String label, String first, String second, boolean choice, boolean taken) {

        /** Both know of it, and not the same. */
        public boolean differs() {
            return choice && !taken;
        }
    }

    public String here() {
        return "/" + room + "/" + first.id();
    }

    public String path() {
        return here() + "/beside/" + second.id();
    }

    public String turned() {
        return "/" + room + "/" + second.id() + "/beside/" + first.id();
    }
}
