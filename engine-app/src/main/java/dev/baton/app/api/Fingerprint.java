package dev.baton.app.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What two calls have in common that are the same: 64 hexadecimal digits from address and body. */
final class Fingerprint {

    private Fingerprint() {
    }

    static String of(HttpServletRequest request, byte[] body) {
        return digest(all -> {
            address(request, all);
            all.write(body);
        });
    }

    /** Names and contents of the parts; what stands between them is another each time. They must have been read already. */
    static String ofParts(HttpServletRequest request) {
        return digest(all -> {
            address(request, all);
            for (Part part : request.getParts()) {
                all.write((part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize() + "\n").getBytes(UTF_8));
                try (InputStream content = part.getInputStream()) {
                    content.transferTo(all);
                }
            }
        });
    }

    private interface Content {
        void write(OutputStream all) throws IOException, ServletException;
    }

    private static void address(HttpServletRequest request, OutputStream all) throws IOException {
        all.write((request.getRequestURI() + "?" + request.getQueryString() + "\n").getBytes(UTF_8));
    }

    private static String digest(Content content) {
        try (var all = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.write(all);
            return HexFormat.of().formatHex(all.getMessageDigest().digest());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException noParts) {
            throw new IllegalStateException(noParts);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
