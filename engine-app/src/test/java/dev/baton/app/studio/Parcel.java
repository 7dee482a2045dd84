package dev.baton.app.studio;

import java.util.UUID;

/** The body of a form with files, as browsers and the desktop Modeler write it (RFC 7578). */
public final class Parcel {

    private final String boundary = "parcel-" + UUID.randomUUID();
    private final StringBuilder body = new StringBuilder();

    public Parcel field(String name, String value) {
        body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value));
        return this;
    }

    public Parcel file(String field, String name, String content) {
        body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n".formatted(boundary, field, name))
                .append("Content-Type: application/octet-stream\r\n\r\n").append(content).append("\r\n");
        return this;
    }

    public String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    public String body() {
        return body + "--" + boundary + "--\r\n";
    }
}
