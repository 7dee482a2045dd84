package dev.baton.app.access;

import jakarta.servlet.http.HttpServletRequest;

/** Where a log-in comes from: address and the program's own name, as {@code User-Agent} gives it. */
record Client(String address, String program) {

    private static final int MOST = 200;

    static Client of(HttpServletRequest request) {
        String program = request.getHeader("User-Agent");
        return new Client(request.getRemoteAddr(),
                program == null ? "" : program.substring(0, Math.min(MOST, program.length())));
    }
}
