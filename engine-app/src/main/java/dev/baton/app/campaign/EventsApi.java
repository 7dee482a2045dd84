package dev.baton.app.campaign;

import dev.baton.account.Consents;
import dev.baton.account.Contact;
import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.access.MayCreate;
import dev.baton.app.account.ConsentGiven;
import dev.baton.app.account.Customers;
import dev.baton.app.account.Customers.Introduction;
import dev.baton.campaign.CustomerEvents;
import dev.baton.campaign.Purchase;
import dev.baton.refusal.Invalid;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What shops, sites and other systems tell about customers. {@code signed-up} sets the contact on the welcome journey,
 * {@code purchased} carries {@code orderId, total, lines[]}; other types are kept and start nothing.
 */
@RestController
@RequestMapping("/api/v1/events")
class EventsApi {

    private final CustomerEvents events;
    private final Customers customers;
    private final Consents consents;
    private final Journeys journeys;
    private final Activities activities;
    private final Clock clock;

    EventsApi(CustomerEvents events, Customers customers, Consents consents, Journeys journeys, Activities activities,
              Clock clock) {
        this.events = events;
        this.customers = customers;
        this.consents = consents;
        this.journeys = journeys;
        this.activities = activities;
        this.clock = clock;
    }

    record Who(@NotBlank @Email @Size(max = 254) String email, @Size(max = 100) String firstName,
               @Size(max = 100) String lastName, @Size(max = 12) String language, List<JsonNode> consents) {
    }

    record Event(@NotBlank @Size(max = 120) String id, @NotBlank @Size(max = 60) String source,
                 @NotBlank @Size(max = 60) String type, OffsetDateTime at, @NotNull @Valid Who contact, JsonNode data) {
    }

    /** 202; the same {@code id} of the same {@code source} again: 200 and nothing more. */
    @PostMapping
    ResponseEntity<Map<String, String>> take(@RequestBody @Valid Event event, Viewer viewer) {
        MayCreate.require(viewer, "contact");
        if (events.known(event.source(), event.id())) {
            return ResponseEntity.ok(Map.of("id", event.id(), "state", "known"));
        }
        Who who = event.contact();
        Contact contact = customers.met(new Introduction(who.email(), who.firstName(), who.lastName(), null, null,
                who.language()));
        Instant at = event.at() == null ? clock.instant() : event.at().toInstant();
        String data = event.data() == null ? "{}" : event.data().toString();
        if (!events.keep(event.source(), event.id(), event.type(), contact.id(), at, data)) {
            return ResponseEntity.ok(Map.of("id", event.id(), "state", "known"));
        }
        ConsentGiven.all(who.consents()).forEach(consent -> consents.keep(contact.id(), consent.purpose(),
                consent.channel(), consent.given(), consent.text(), consent.sourceOr(event.source()),
                consent.at() == null ? at : consent.at()));
        follow(event, contact, at);
        return ResponseEntity.accepted().body(Map.of("id", event.id(), "state", "taken"));
    }

    private void follow(Event event, Contact contact, Instant at) {
        switch (event.type()) {
            case "signed-up" -> {
                activities.note(Activity.Kind.SIGNED_UP, contact.ref(), contact.id(), contact.accountId(), event.source(), null);
                journeys.enrol(contact);
            }
            case "purchased" -> {
                Purchase purchase = purchase(event, at);
                events.bought(contact.id(), purchase);
                activities.note(Activity.Kind.PURCHASED, contact.ref(), contact.id(), contact.accountId(),
                        purchase.items() + ", " + purchase.total(), null);
                journeys.purchased(contact, at);
            }
            default -> { }
        }
    }

    private static Purchase purchase(Event event, Instant at) {
        JsonNode data = event.data() == null ? MissingNode.getInstance() : event.data();
        if (!data.hasNonNull("orderId") || !data.hasNonNull("total")) {
            throw Invalid.field("data", "campaign.purchaseNeeds");
        }
        String items = data.path("lines").valueStream().map(EventsApi::line).collect(Collectors.joining(", "));
        JsonNode total = data.get("total");
        String money = total.isObject() ? total.path("amount").asString() + " " + total.path("currency").asString()
                : total.asString();
        return new Purchase(data.get("orderId").asString(), shortened(money, 40),
                shortened(items.isEmpty() ? data.get("orderId").asString() : items, 2000), at);
    }

    private static String line(JsonNode line) {
        if (line.isString()) {
            return line.asString();
        }
        String name = line.hasNonNull("name") ? line.get("name").asString() : line.path("product").asString("");
        return line.hasNonNull("quantity") ? line.get("quantity").asString() + " x " + name : name;
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
