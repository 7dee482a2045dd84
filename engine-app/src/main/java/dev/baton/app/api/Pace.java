package dev.baton.app.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast one caller may call, settings {@code baton.pace.*}; counted on each node for itself. 0 is no limit.
 *
 * @param api calls a minute per person
 * @param open forms a minute that one address may send to the public pages
 */
@ConfigurationProperties("baton.pace")
record Pace(@DefaultValue("0") int api, @DefaultValue("600") int open) {
}
