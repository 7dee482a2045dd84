package dev.baton.router.deliver;

import dev.baton.file.FileStore;
import dev.baton.mail.Enclosure;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Files beside the words of a mail. They are read while the mail goes over the wire, never held whole. */
final class Enclosed {

    private static final String UNKNOWN = "application/octet-stream";

    private final FileStore files;

    Enclosed(FileStore files) {
        this.files = files;
    }

    MimeMultipart beside(MimeBodyPart words, List<Enclosure> enclosures) throws MessagingException {
        var mixed = new MimeMultipart("mixed", words);
        for (var enclosure : enclosures) {
            mixed.addBodyPart(part(enclosure));
        }
        return mixed;
    }

    private MimeBodyPart part(Enclosure enclosure) throws MessagingException {
        if (!files.has(enclosure.hash())) {
            // Known before anything is handed over: a store that is back tomorrow loses nothing.
            throw new MessagingException("The file store does not have " + enclosure.name() + " (" + enclosure.hash() + ")");
        }
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new Stored(files, enclosure)));
        var type = type(enclosure.type());
        type.setParameterList(named("name", enclosure.name()));
        part.setHeader("Content-Type", type.toString());
        part.setHeader("Content-Disposition",
                new ContentDisposition("attachment", named("filename", enclosure.name())).toString());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** RFC 2231, in pieces where the name is long: mail programs of this century read it in any script. */
    private static ParameterList named(String parameter, String name) {
        var list = new ParameterList();
        list.set(parameter, name, StandardCharsets.UTF_8.name());
        return list;
    }

    /** RFC 2046, 5.2.1 forbids base64 for messages and multiparts, and their lines may be too long for anything else. */
    private static ContentType type(String claimed) throws ParseException {
        try {
            var type = new ContentType(claimed.toLowerCase(Locale.ROOT));
            return type.match("message/*") || type.match("multipart/*") ? new ContentType(UNKNOWN)
                    : new ContentType(type.getPrimaryType(), type.getSubType(), null);
        } catch (ParseException noType) {
            return new ContentType(UNKNOWN);
        }
    }

    private record Stored(FileStore files, Enclosure enclosure) implements DataSource {

        @Override
        public InputStream getInputStream() throws IOException {
            return files.open(enclosure.hash());
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException("What is stored never changes");
        }

        @Override
        public String getContentType() {
            return UNKNOWN;
        }

        @Override
        public String getName() {
            return enclosure.name();
        }
    }
}
