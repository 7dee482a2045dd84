package dev.baton.mail;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.baton.id.Id;

public record MailboxId(long value) implements Id {

    @JsonCreator
    public static MailboxId parse(String text) {
        return new MailboxId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
