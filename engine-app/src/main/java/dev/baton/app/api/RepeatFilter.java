package dev.baton.app.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the fingerprint of a POST with an {@code Idempotency-Key}, for which its body must be read before its time. Parts, such
 * as files, are read where the call is dispatched, and have theirs taken there.
 */
@Component
class RepeatFilter extends OncePerRequestFilter {

    static final String KEY = RepeatFilter.class.getName() + ".key";
    static final String FINGERPRINT = RepeatFilter.class.getName() + ".fingerprint";
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_BODY = 10 * 1024 * 1024;

    private final ProblemWriter problems;

    RepeatFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader("Idempotency-Key") == null
                || !Paths.isForPrograms(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader("Idempotency-Key").strip();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            problems.write(response, request.getLocale(), HttpStatus.BAD_REQUEST, "problem.key", LONGEST_KEY);
            return;
        }
        request.setAttribute(KEY, key);
        if (String.valueOf(request.getContentType()).startsWith("multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            problems.write(response, request.getLocale(), HttpStatus.CONTENT_TOO_LARGE, "problem.tooLarge");
        } else {
            request.setAttribute(FINGERPRINT, Fingerprint.of(request, body));
            chain.doFilter(new Read(request, body), response);
        }
    }

    /** The request with its body to be read again. */
    private static final class Read extends HttpServletRequestWrapper {

        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), UTF_8));
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is here already");
        }
    }
}
