package dev.baton.app.journey;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Slow answers: they are written at once, and reach the page when the test lets them. */
final class KeptBack {

    private final Page page;
    private final Map<Route, APIResponse> kept = new LinkedHashMap<>();
    private boolean open;

    private KeptBack(Page page) {
        this.page = page;
    }

    /** The first of these; all others pass. */
    static KeptBack first(Page page, Predicate<Request> which) {
        return keeping(page, which, 1);
    }

    /** All of these until they are let through. */
    static KeptBack all(Page page, Predicate<Request> which) {
        return keeping(page, which, Integer.MAX_VALUE);
    }

    private static KeptBack keeping(Page page, Predicate<Request> which, int most) {
        KeptBack back = new KeptBack(page);
        page.route("**", route -> {
            if (!back.open && back.kept.size() < most && which.test(route.request())) {
                back.kept.put(route, null);
                back.kept.put(route, route.fetch());
            } else {
                route.fallback();
            }
        });
        return back;
    }

    KeptBack written() {
        page.waitForCondition(() -> kept.values().stream().anyMatch(answer -> answer != null));
        return this;
    }

    void arrives() {
        open = true;
        kept.forEach(KeptBack::arrives);
    }

    private static void arrives(Route route, APIResponse answer) {
        try {
            if (answer != null) {
                route.fulfill(new Route.FulfillOptions().setResponse(answer));
            } else {
                route.resume();
            }
        } catch (PlaywrightException nobodyWaitsForIt) {
            // The page asked anew meanwhile.
        }
    }
}
