package dev.baton.app.journey;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** A slow answer: it is written at once, and reaches the page when the test lets it. All others pass. */
final class KeptBack {

    private final Page page;
    private final AtomicReference<Route> route = new AtomicReference<>();
    private final AtomicReference<APIResponse> answer = new AtomicReference<>();

    private KeptBack(Page page) {
        this.page = page;
    }

    static KeptBack first(Page page, Predicate<Request> which) {
        KeptBack kept = new KeptBack(page);
        page.route("**", route -> {
            if (which.test(route.request()) && kept.route.compareAndSet(null, route)) {
                kept.answer.set(route.fetch());
            } else {
                route.resume();
            }
        });
        return kept;
    }

    KeptBack written() {
        page.waitForCondition(() -> answer.get() != null);
        return this;
    }

    void arrives() {
        try {
            route.get().fulfill(new Route.FulfillOptions().setResponse(answer.get()));
        } catch (PlaywrightException nobodyWaitsForIt) {
            // The page asked anew meanwhile.
        }
    }
}
