package dev.baton.app.leadimport;

import java.io.IOException;
import java.util.function.Predicate;

/** A file as rows, one after the other: only a few of them are in memory at a time. */
interface Lines {

    /**
     * Hands over each line that is not empty, the header first.
     *
     * @param reader says whether to go on
     * @throws NotReadable when the rest is no such file
     */
    void each(Predicate<Line> reader) throws IOException;
}
