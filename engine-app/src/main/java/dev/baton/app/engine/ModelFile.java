package dev.baton.app.engine;

import java.util.Arrays;

/** A model ({@code *.bpmn}) or form ({@code *.form}) as its author wrote it. */
public record ModelFile(String name, byte[] bytes) {

    boolean isModel() {
        return name.endsWith(".bpmn");
    }

    boolean isForm() {
        return name.endsWith(".form");
    }

    /** File name without its ending, which is the id of the process or form in it. */
    String key() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelFile that && name.equals(that.name) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
