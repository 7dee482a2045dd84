package dev.baton.app.engine;

/**
 * Why a model cannot be deployed, for its author.
 *
 * @param line counted from 1; 0 when it concerns the whole file
 * @param element id of the nearest element that has one; empty when there is none
 * @param reason an English sentence part, such as "methods cannot be called"
 */
public record Finding(String file, int line, String element, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + (element.isEmpty() ? "" : " " + element) + ": " + reason;
    }
}
