package dev.baton.app.live;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events for the pages that are open on this node: each carries only the name of what changed, and the page
 * reads it again with its own rights. While no page is open nothing is read.
 */
@Controller
class LiveFeed implements DisposableBean {

    private final LiveSignals signals;
    private final List<SseEmitter> pages = new CopyOnWriteArrayList<>();
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("live-feed").factory());
    private final AtomicBoolean looking = new AtomicBoolean();
    private Set<Long> seen = Set.of();

    LiveFeed(LiveSignals signals) {
        this.signals = signals;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter open() throws IOException {
        SseEmitter page = new SseEmitter(0L);
        page.onCompletion(() -> pages.remove(page));
        page.onTimeout(() -> pages.remove(page));
        page.onError(broken -> pages.remove(page));
        page.send(SseEmitter.event().comment("open").reconnectTime(2000));
        pages.add(page);
        // What changed between the reading of the page and now was told to others only.
        sender.execute(() -> Set.copyOf(signals.recent().values()).forEach(name -> send(page, name)));
        return page;
    }

    /** Changes made on this node show at once... */
    @EventListener
    void given(LiveSignals.Given something) {
        look();
    }

    /** ...and those of other nodes with the next look. */
    @Scheduled(fixedDelay = 300)
    void lookRegularly() {
        look();
    }

    /** A proxy between us and the browser would close a line on which nothing moves. */
    @Scheduled(fixedDelay = 20_000)
    void keepAlive() {
        if (!pages.isEmpty()) {
            sender.execute(() -> pages.forEach(page -> send(page, SseEmitter.event().comment("alive"))));
        }
    }

    private void look() {
        if (!pages.isEmpty() && looking.compareAndSet(false, true)) {
            sender.execute(() -> {
                looking.set(false);
                push(signals.recent());
            });
        }
    }

    private void push(Map<Long, String> recent) {
        Set<String> fresh = new LinkedHashSet<>();
        recent.forEach((id, name) -> {
            if (!seen.contains(id)) {
                fresh.add(name);
            }
        });
        seen = Set.copyOf(recent.keySet());
        fresh.forEach(name -> pages.forEach(page -> send(page, name)));
    }

    private void send(SseEmitter page, String name) {
        send(page, SseEmitter.event().data(Map.of("name", name), MediaType.APPLICATION_JSON));
    }

    private void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException gone) {
            pages.remove(page);
        }
    }

    @Override
    public void destroy() {
        pages.forEach(LiveFeed::end);
        sender.shutdownNow();
    }

    private static void end(SseEmitter page) {
        try {
            page.complete();
        } catch (IllegalStateException goneAlready) {
            // The browser was faster.
        }
    }
}
