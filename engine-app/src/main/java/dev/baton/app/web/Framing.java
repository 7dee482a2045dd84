package dev.baton.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets pages of other sites show one of ours, which no site may otherwise. */
public final class Framing {

    private Framing() {
    }

    /** @param hosts as a content security policy writes them; none for our own pages alone */
    public static void allow(HttpServletResponse response, List<String> hosts) {
        String ancestors = Stream.concat(Stream.of("'self'"), hosts.stream()).collect(Collectors.joining(" "));
        response.setHeader("Content-Security-Policy",
                PageHeaders.POLICY.replace("frame-ancestors 'none'", "frame-ancestors " + ancestors));
    }
}
