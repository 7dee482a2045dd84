package dev.baton.app.sales;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param decideWithin working time that an approver has, on the calendar of the quote's team */
@ConfigurationProperties("baton.sales")
record SalesSettings(@DefaultValue("PT16H") Duration decideWithin) {
}
