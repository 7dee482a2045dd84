package dev.baton.app.activity;

import dev.baton.app.web.Entry;

/**
 * A line of a story on a page.
 *
 * @param facts how a call went, who met where; null for none
 * @param file of a document; null for none
 * @param size of the file, in words
 * @param path where it is, for what one does with it; null for what the house noted itself
 * @param own whether the reader may take it back
 * @param late it was planned for a time that is over
 */
record StoryLine(Entry entry, String facts, String file, String size, String path, boolean own, boolean late) {
}
