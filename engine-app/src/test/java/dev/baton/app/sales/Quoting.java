package dev.baton.app.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.journey.Colleague;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What tests say about quotes. */
final class Quoting {

    private Quoting() {
    }

    /** A hundred lamps of 100 EUR. */
    static Map<String, ?> body(String discount) {
        return Map.of("contact", "lena@shop.example", "currency", "EUR", "lines", List.of(
                Map.of("name", "Lamps for a hotel", "quantity", "100", "unitPrice", "100.00", "discountPercent", discount)));
    }

    static JsonNode submitted(Colleague seller, String discount) {
        JsonNode draft = seller.post("/quotes", body(discount));
        assertThat(text(draft, "status")).isEqualTo("draft");
        return seller.post("/quotes/" + id(draft) + "/submission", Map.of());
    }

    static JsonNode read(Colleague reader, JsonNode quote) {
        return reader.get("/quotes/" + id(quote));
    }

    /** Each as number, who decides, and how it goes. */
    static List<String> levels(JsonNode quote) {
        return quote.path("approvals").valueStream().map(level -> level.path("level").asInt() + " "
                + level.path("approvers").valueStream().map(JsonNode::asString).toList() + " "
                + level.path("state").asString()).toList();
    }

    static List<String> reasons(JsonNode quote) {
        return quote.path("reasons").valueStream().map(reason -> reason.path("rule").asString()).toList();
    }

    static List<String> ids(JsonNode list) {
        return list.path("items").valueStream().map(Quoting::id).toList();
    }

    /** The record that the process of the last submission is about. */
    static String approval(JsonNode quote) {
        return "approval:" + quote.path("approvals").get(quote.path("approvals").size() - 1).path("approval").asString();
    }

    static String id(JsonNode record) {
        return record.path("id").asString();
    }

    static String text(JsonNode record, String field) {
        return record.path(field).asString();
    }
}
