package dev.baton.app.mailbox;

import dev.baton.mail.AfterFetch;
import dev.baton.mail.Security;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * A mailbox as somebody wants it. What is missing is as for a new one; secrets apart, which stay what they are when they
 * are missing or empty, as long as they go to the same servers.
 *
 * @param address    of a mailbox that exists it cannot change
 * @param team       its key
 * @param language   two letters
 * @param signatures by language, two letters
 * @param answersAutomatically yes when missing
 * @param imap       null for the server of the settings
 * @param logIn      with a password when missing
 * @param login      the address when missing
 * @param smtp       null for the server of the settings
 */
record MailboxForm(@NotBlank @Email @Size(max = 254) String address, @Size(max = 100) String name, Boolean active,
                   @Size(max = 40) String team, @Pattern(regexp = "([a-z]{2})?") String language,
                   @Size(max = 40) Map<@Pattern(regexp = "[a-z]{2}") String, @Size(max = 2000) String> signatures,
                   @Min(0) @Max(3650) Integer reopenDays, Boolean answersAutomatically, @Valid Server imap, Way logIn,
                   @Size(max = 254) String login, @Size(max = 500) String password, @Valid OAuth oauth, @Size(max = 100) String folder,
                   AfterFetch afterFetch, @Size(max = 100) String moveTo, @Valid Smtp smtp) {

    /** How one logs in. */
    enum Way { PASSWORD, TOKEN }

    /** @param port the usual one when missing */
    record Server(@Size(max = 254) @Pattern(regexp = "[A-Za-z0-9.:_-]*") String host, @Min(1) @Max(65535) Integer port,
                  Security security) {
    }

    /** @param login empty to log in as for fetching */
    record Smtp(@Size(max = 254) @Pattern(regexp = "[A-Za-z0-9.:_-]*") String host, @Min(1) @Max(65535) Integer port,
                Security security, @Size(max = 254) String login, @Size(max = 500) String password) {
    }

    /** @param refreshToken without it the client speaks for itself */
    record OAuth(@Size(max = 500) String tokenUrl, @Size(max = 254) String clientId, @Size(max = 500) String scope,
                 @Size(max = 2000) String clientSecret, @Size(max = 4000) String refreshToken) {
    }
}
