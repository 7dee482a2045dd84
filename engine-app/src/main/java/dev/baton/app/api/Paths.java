package dev.baton.app.api;

import jakarta.servlet.http.HttpServletRequest;

/** Which paths programs call. */
final class Paths {

    private Paths() {
    }

    static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/api/") || path.startsWith("/engine-rest/") || path.startsWith("/actuator/");
    }
}
