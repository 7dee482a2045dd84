package dev.baton.unit;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LotsTest {

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<List<String>> worked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch firstIsWorked = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void leave() {
        callers.shutdownNow();
    }

    @Test
    void whoComesAloneIsDoneAtOnceAndByItself() {
        var lots = new Lots<String, String>(1, 10, String::equalsIgnoreCase, this::noted);

        assertThat(lots.ask("a")).isEqualTo("a!");
        assertThat(worked).containsExactly(List.of("a"));
    }

    @Test
    void whoComesMeanwhileIsDoneInOneGoWithThoseLikeIt() throws Exception {
        var lots = held(10, this::noted);

        List<CompletableFuture<String>> answers = ask(lots, "x1", "y1", "x2", "x3");

        assertThat(answers).extracting(CompletableFuture::join).containsExactly("first!", "x1!", "y1!", "x2!", "x3!");
        assertThat(worked).hasSize(3).contains(List.of("first"), List.of("y1"));
        assertThat(worked).anySatisfy(lot -> assertThat(lot).containsExactlyInAnyOrder("x1", "x2", "x3"));
    }

    @Test
    void noLotIsLargerThanItMayBe() throws Exception {
        var lots = held(4, this::noted);

        List<CompletableFuture<String>> answers = ask(lots, IntStream.range(0, 10).mapToObj(n -> "x" + n).toArray(String[]::new));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).endsWith("!"));
        assertThat(worked).allSatisfy(lot -> assertThat(lot).hasSizeLessThanOrEqualTo(4)).hasSize(4);
    }

    @Test
    void whereALotFailsOnlyWhoseFaultItWasFails() throws Exception {
        var lots = held(10, lot -> {
            List<String> done = noted(lot);
            if (lot.contains("bad")) {
                throw new IllegalStateException("bad");
            }
            return done;
        });

        List<CompletableFuture<String>> answers = ask(lots, "before", "bad", "behind");

        assertThat(answers.get(1).get()).isEqualTo("before!");
        assertThat(answers.get(3).get()).isEqualTo("behind!");
        assertThatThrownBy(answers.get(2)::get).hasRootCauseMessage("bad");
        assertThat(lots.ask("later")).as("the place is free again").isEqualTo("later!");
    }

    /** Lots of which the first waits in its work until the test lets it go on. What starts with y is of another kind. */
    private Lots<String, String> held(int most, Function<List<String>, List<String>> work) {
        return new Lots<>(1, most, (one, other) -> one.startsWith("y") == other.startsWith("y"), lot -> {
            if (lot.contains("first")) {
                firstIsWorked.countDown();
                awaited(goOn);
            }
            return work.apply(lot);
        });
    }

    private List<CompletableFuture<String>> ask(Lots<String, String> lots, String... others) throws Exception {
        var first = supplyAsync(() -> lots.ask("first"), callers);
        awaited(firstIsWorked);
        List<CompletableFuture<String>> rest = IntStream.range(0, others.length).mapToObj(n -> {
            var one = supplyAsync(() -> lots.ask(others[n]), callers);
            while (lots.waiting() <= n) {
                Thread.onSpinWait();
            }
            return one;
        }).toList();
        goOn.countDown();
        List<CompletableFuture<String>> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).handle((done, failure) -> done).get();
        return all;
    }

    private List<String> noted(List<String> lot) {
        worked.add(lot);
        return lot.stream().map(one -> one + "!").toList();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
