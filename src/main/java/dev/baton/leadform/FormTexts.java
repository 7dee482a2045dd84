package dev.baton.leadform;

/**
 * What a form says in one language.
 *
 * @param intro before it is filled in; empty for nothing
 * @param thanks afterwards; empty for the usual words
 */
public record FormTexts(String heading, String intro, String thanks) {

    public FormTexts {
        intro = intro == null ? "" : intro;
        thanks = thanks == null ? "" : thanks;
    }
}
