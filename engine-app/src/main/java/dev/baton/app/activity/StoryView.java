package dev.baton.app.activity;

import dev.baton.app.web.Tab;
import java.util.List;

/**
 * A story on a page.
 *
 * @param path of the record
 * @param about its name, by which the page hears of changes
 * @param here where this part of it is
 * @param planned what is yet to happen, the next first
 * @param more where the page after this is; null at the end
 */
public record StoryView(String path, String about, String here, List<Tab> chapters, List<StoryLine> planned, List<StoryLine> lines,
                        String more) {
}
