package dev.baton.app.leadform;

import java.util.Arrays;
import java.util.Optional;

/** A field of a lead that a form can ask, by its name in the API. */
enum AskedField {
    EMAIL("email", Kind.EMAIL, 300, "email", "leads.form.email"),
    FIRST_NAME("firstName", Kind.TEXT, 100, "given-name", "leads.form.firstName"),
    LAST_NAME("lastName", Kind.TEXT, 100, "family-name", "leads.form.lastName"),
    PHONE("phone", Kind.TEL, 40, "tel", "leads.form.phone"),
    COMPANY("company", Kind.TEXT, 200, "organization", "leads.form.company"),
    EMPLOYEES("employees", Kind.NUMBER, 20, "off", "leads.new.employees"),
    COUNTRY("country", Kind.COUNTRY, 60, "country", "leads.country"),
    REGION("region", Kind.TEXT, 100, "address-level1", "leads.region"),
    POSTAL_CODE("postalCode", Kind.TEXT, 20, "postal-code", "leads.postalCode"),
    INDUSTRY("industry", Kind.TEXT, 60, "off", "leads.industry"),
    LANGUAGE("language", Kind.LANGUAGE, 12, "language", "leadforms.language"),
    MESSAGE("message", Kind.AREA, 4000, "off", "leads.form.message");

    /** How it is asked. */
    enum Kind {
        TEXT, EMAIL, TEL, NUMBER, AREA, COUNTRY, LANGUAGE, CHOICE, FLAG
    }

    private final String field;
    private final Kind kind;
    private final int longest;
    private final String autocomplete;
    private final String label;

    AskedField(String field, Kind kind, int longest, String autocomplete, String label) {
        this.field = field;
        this.kind = kind;
        this.longest = longest;
        this.autocomplete = autocomplete;
        this.label = label;
    }

    static Optional<AskedField> named(String field) {
        return Arrays.stream(values()).filter(one -> one.field.equals(field)).findFirst();
    }

    String field() {
        return field;
    }

    Kind kind() {
        return kind;
    }

    /** What is longer is cut. What is checked may be longer than it can be right: half an address would be another. */
    int longest() {
        return longest;
    }

    /** What browsers fill it in from. */
    String autocomplete() {
        return autocomplete;
    }

    /** Key of what it is usually called. */
    String label() {
        return label;
    }
}
