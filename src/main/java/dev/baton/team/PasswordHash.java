package dev.baton.team;

/** The stored form of a password; it prints as dots, so that no log and no audit row ever carries it. */
public record PasswordHash(String value) {

    @Override
    public String toString() {
        return "••••";
    }
}
