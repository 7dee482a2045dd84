package dev.baton.router.judge;

import dev.baton.id.Ref;
import dev.baton.normal.CompanyDomain;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What judging needs to know of the world: our addresses, our mail, our cases. */
public interface Knowledge {

    /** Knows nothing: for a mail judged by itself. */
    Knowledge NONE = new Knowledge() {
        @Override
        public Set<String> ourAddresses() {
            return Set.of();
        }

        @Override
        public Optional<Ref> signed(String text) {
            return Optional.empty();
        }

        @Override
        public Optional<Ref> named(String number) {
            return Optional.empty();
        }

        @Override
        public Optional<Ref> aboutOf(List<String> messageIds) {
            return Optional.empty();
        }

        @Override
        public Set<String> participants(Ref record) {
            return Set.of();
        }

        @Override
        public Rush rush(String sender, Ref about) {
            return Rush.NONE;
        }
    };

    /** Addresses of our mailboxes, lower case. */
    Set<String> ourAddresses();

    /** The record that a genuine token of ours in this text names. */
    Optional<Ref> signed(String text);

    /** The Message-ID of the mail of ours that went out in this envelope, where a genuine token says which. */
    default Optional<String> sentFrom(String envelope) {
        return Optional.empty();
    }

    /** The record that a genuine Thread-Index of ours names. */
    default Optional<Ref> signedThread(String threadIndex) {
        return Optional.empty();
    }

    /** The record that people call so: {@code C-1007}. Anybody can write that; it proves nothing. */
    Optional<Ref> named(String number);

    /** The record that mail with one of these Message-IDs belongs to. */
    Optional<Ref> aboutOf(List<String> messageIds);

    /** The name under which our own mail server writes Authentication-Results, lower case; empty: believe none. */
    default String authServer() {
        return "";
    }

    /** Whether a colleague of a participant may write about a record as well. */
    default boolean colleaguesTakePart() {
        return true;
    }

    /** Domains of the companies whose people are colleagues of who takes part, public mail houses apart. */
    default Set<String> companies(Ref record) {
        return participants(record).stream().flatMap(one -> CompanyDomain.of(one).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who may write about a record: addresses in lower case. */
    Set<String> participants(Ref record);

    /** Whether answers come faster than people write: {@code BEGINS} as long as none was set aside for it of late. */
    enum Rush { NONE, BEGINS, GOES_ON }

    /**
     * Of this sender, or about this record, this answer counted in.
     *
     * @param about null when it is about none that we know
     */
    Rush rush(String sender, Ref about);
}
