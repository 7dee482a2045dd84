package dev.baton.app.web;

import java.util.List;

/** Where a process stands, in words: steps done, here, and what comes next. @param href the whole picture, may be null */
public record Strip(String process, List<Step> steps, String href) {

    public record Step(String text, Place place) {
    }

    public enum Place {
        DONE, HERE, NEXT
    }
}
