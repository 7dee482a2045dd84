package dev.baton.template;

import dev.baton.id.Id;

public record MailTemplateId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
