package dev.baton.router.deliver;

import dev.baton.mail.HousePauses;
import dev.baton.mail.HousePauses.HousePause;
import dev.baton.mail.Pacing;
import io.github.bucket4j.BandwidthBuilder;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * How fast this node sends: its share of the limits, and the pauses that houses asked for. A mail that must wait reserves
 * its turn, so that each is put off once, and a long row for one house stays out of the way of the others.
 */
final class Rates implements Pacing {

    private static final int DOMAINS = 10_000;
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration COUNTED = Duration.ofSeconds(10);

    private final RateSettings settings;
    private final HousePauses houses;
    private final IntSupplier nodes;
    private final Clock realTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > DOMAINS;
        }
    };
    private Map<String, HousePause> paused = Map.of();
    private Instant pausesRead = Instant.MIN;
    private Instant nodesCounted = Instant.MIN;
    private int share = 1;
    private Bucket total;

    /** @param nodes how many there are that send */
    Rates(RateSettings settings, HousePauses houses, IntSupplier nodes, Clock realTime) {
        this.settings = settings;
        this.houses = houses;
        this.nodes = nodes;
        this.realTime = realTime;
        this.total = settings.total() > 0 ? bucket(settings.total()) : null;
    }

    @Override
    public synchronized int take(int most) {
        countNodes();
        return total == null ? most : (int) total.tryConsumeAsMuchAsPossible(most);
    }

    @Override
    public synchronized void giveBack(int unused) {
        if (total != null && unused > 0) {
            total.addTokens(unused);
        }
    }

    @Override
    public synchronized Optional<Pause> pause(String domain, boolean hasItsTurn) {
        var now = realTime.instant();
        readPauses(now);
        var house = paused.get(domain);
        if (house != null && house.until().isAfter(now)) {
            return Optional.of(new Pause(house.until(), Reason.HOUSE));
        }
        var rate = settings.of(domain);
        if (rate <= 0 || hasItsTurn) {
            return Optional.empty();
        }
        var nanos = buckets.computeIfAbsent(domain, any -> bucket(rate)).consumeIgnoringRateLimits(1);
        return nanos == 0 ? Optional.empty() : Optional.of(new Pause(now.plusNanos(nanos).truncatedTo(ChronoUnit.MILLIS), Reason.RATE));
    }

    /** The house wants no more mail for now; says until when. */
    synchronized Instant slower(String domain, String said) {
        var until = houses.strike(domain, said);
        paused = houses.all();
        return until;
    }

    /** The house took a mail. */
    synchronized void taken(String domain) {
        if (paused.containsKey(domain)) {
            houses.recovered(domain);
            paused = houses.all();
        }
    }

    /** Null when mail may go there. */
    synchronized Instant pausedUntil(String domain) {
        var house = paused.get(domain);
        return house != null && house.until().isAfter(realTime.instant()) ? house.until() : null;
    }

    private void readPauses(Instant now) {
        if (pausesRead.isBefore(now.minus(FRESH))) {
            paused = houses.all();
            pausesRead = now;
        }
    }

    private void countNodes() {
        var now = realTime.instant();
        if (!limited() || nodesCounted.isAfter(now.minus(COUNTED))) {
            return;
        }
        nodesCounted = now;
        var counted = Math.max(1, nodes.getAsInt());
        if (counted != share) {
            share = counted;
            buckets.forEach((domain, bucket) -> resize(bucket, settings.of(domain)));
            if (total != null) {
                resize(total, settings.total());
            }
        }
    }

    private boolean limited() {
        return settings.total() > 0 || settings.house() > 0 || settings.domain() > 0 || !settings.domains().isEmpty();
    }

    private void resize(Bucket bucket, double rate) {
        bucket.replaceConfiguration(BucketConfiguration.builder().addLimit(limit -> limit(limit, rate)).build(),
                TokensInheritanceStrategy.AS_IS);
    }

    private Bucket bucket(double rate) {
        return Bucket.builder().addLimit(limit -> limit(limit, rate)).withCustomTimePrecision(new RealTime(realTime)).build();
    }

    private BandwidthBuilder.BandwidthBuilderBuildStage limit(BandwidthBuilder.BandwidthBuilderCapacityStage limit, double rate) {
        var mine = rate / share;
        var capacity = Math.max(1, Math.round(mine * settings.burst()));
        return limit.capacity(capacity).refillGreedy(capacity, Duration.ofNanos(Math.round(capacity / mine * 1e9)));
    }

    private record RealTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
