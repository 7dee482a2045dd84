package dev.baton.app.access;

import dev.baton.app.api.Listing;
import dev.baton.app.api.ToldOnce;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own tokens for programs. A token may do what its owner may. */
@RestController
@RequestMapping("/api/v1/me/tokens")
class TokensApi {

    private final PersonalTokens tokens;
    private final Clock clock;

    TokensApi(PersonalTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param days after which it ends; null: when it is revoked */
    record NewToken(@NotBlank @Size(max = 100) String name, @Min(1) @Max(3650) Integer days) {
    }

    /** @param token the secret, told only now */
    record MadeToken(TokenId id, String name, String token, Instant createdAt, Instant expiresAt) {
    }

    @ToldOnce
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeToken make(@Valid @RequestBody NewToken wanted, Viewer viewer) {
        Instant end = wanted.days() == null ? null : clock.instant().plus(Duration.ofDays(wanted.days()));
        var made = tokens.make(viewer.id(), wanted.name(), end);
        return new MadeToken(made.listed().id(), wanted.name(), made.secret(), made.listed().createdAt(), end);
    }

    @GetMapping
    Listing<PersonalTokens.Listed> all(Viewer viewer) {
        return Listing.whole(tokens.of(viewer.id()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable TokenId id, Viewer viewer) {
        if (!tokens.revoke(viewer.id(), id)) {
            throw new NotVisible();
        }
    }
}
