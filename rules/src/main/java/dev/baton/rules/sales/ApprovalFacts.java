package dev.baton.rules.sales;

import dev.baton.rules.CustomFacts;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Something that was submitted for approval.
 *
 * @param subject what it is, such as {@code quote}
 * @param discountPercent the highest discount of a line, in percent
 * @param total what the customer is to pay, in {@code currency}
 * @param currency three letters (ISO 4217)
 * @param tier the customer's tier, empty without one
 * @param newCustomer whether the customer has bought nothing yet
 * @param custom custom fields of the subject
 */
public record ApprovalFacts(String subject, BigDecimal discountPercent, BigDecimal total, String currency, String tier,
        boolean newCustomer, Map<String, Object> custom) implements CustomFacts {
}
