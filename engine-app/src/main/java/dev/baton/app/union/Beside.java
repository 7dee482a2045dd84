package dev.baton.app.union;

import dev.baton.audit.Audited;
import dev.baton.merge.Facts;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Map;

/** How two customers of a kind are shown side by side, and who may be the other. */
interface Beside<R extends Audited> {

    Mergeable<R> kind();

    /** {@code contacts} or {@code accounts}, as in the addresses of pages. */
    String room();

    /** Of its parts a key of the texts, in the order in which people read them; fields that were added come after. */
    Map<String, String> labels();

    /** Without what is hidden for the reader. */
    R shown(Viewer viewer, R one);

    /** What it says of a part, in the reader's words; null for nothing, or nothing that they may see. */
    String said(String part, Facts shown, Viewer viewer);

    /** What tells it from others, such as its address; null for nothing. @param shown see {@link #shown} */
    String detail(R shown);

    /** @param typed a part of a name, or the beginning of an address; blank for those who are like it */
    List<Mate> mates(R one, String typed, Viewer viewer);

    /** Who or what may be the same. @param detail tells them from others; null for nothing */
    record Mate(String id, String name, String detail) {
    }
}
