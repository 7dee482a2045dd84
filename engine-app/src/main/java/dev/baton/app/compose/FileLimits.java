package dev.baton.app.compose;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code baton.mail.files.*}: what may travel with one of our mails. On its way a file grows by a third, and many mail
 * servers take 25 MB.
 *
 * @param each     the largest file
 * @param together all files of a mail
 * @param most     how many files
 */
@ConfigurationProperties("baton.mail.files")
public record FileLimits(@DefaultValue("15MB") DataSize each, @DefaultValue("18MB") DataSize together,
                         @DefaultValue("20") int most) {
}
