package dev.baton.app.leadimport;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of imports, {@code baton.leads.import.*}.
 *
 * @param mostBytes of a file; what the server lets in at all is {@code spring.servlet.multipart.max-file-size}
 * @param mostUnpacked of a workbook, whose content is compressed
 * @param mostRows of a file
 * @param atOnce rows that are worked in one transaction
 */
@ConfigurationProperties("baton.leads.import")
record ImportSettings(@DefaultValue("20MB") DataSize mostBytes, @DefaultValue("300MB") DataSize mostUnpacked,
                      @DefaultValue("200000") int mostRows, @DefaultValue("50") int atOnce) {
}
