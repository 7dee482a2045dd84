package dev.baton.assignment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What keeps a candidate from getting the work, asked in this order; the first obstacle found is the one fact told. */
enum Obstacle {

    SOMEBODY_ELSE_NAMED {
        @Override
        @Nullable Reason of(Candidate one, PoolRequest request, Instant at) {
            boolean other = request.method() == Method.NAMED && !one.person().equals(request.wanted());
            return other ? Reason.of("notNamed") : null;
        }
    },
    INACTIVE {
        @Override
        @Nullable Reason of(Candidate one, PoolRequest request, Instant at) {
            return one.active() ? null : Reason.of("inactive");
        }
    },
    EXCLUDED {
        @Override
        @Nullable Reason of(Candidate one, PoolRequest request, Instant at) {
            return request.excluded().contains(one.person()) ? Reason.of("excluded") : null;
        }
    },
    UNSKILLED {
        @Override
        @Nullable Reason of(Candidate one, PoolRequest request, Instant at) {
            for (Need need : request.needs()) {
                if (need.bindsAt(at) && !need.isMetBy(one.skills())) {
                    return Reason.of("unskilled", need.skill(), need.level());
                }
            }
            return null;
        }
    },
    AWAY {
        @Override
        @Nullable Reason of(Candidate one, PoolRequest request, Instant at) {
            Presence presence = one.presence();
            if (presence.hereWithin(at, request.dueWithin())) {
                return null;
            }
            String kind = presence.kind() == Presence.Kind.ABSENT ? "absent" : "offHours";
            return presence.back() == null ? Reason.of(kind + ".forLong")
                    : Reason.of(kind, hours(Duration.between(at, presence.back())));
        }

        private int hours(Duration time) {
            return Math.toIntExact(time.plusHours(1).minusNanos(1).toHours());
        }
    },
    FULL {
        @Override
        @Nullable Reason of(Candidate one, PoolRequest request, Instant at) {
            return one.free() > 0 ? null : Reason.of("full", one.open(), one.capacity());
        }
    },
    USED_UP {
        @Override
        @Nullable Reason of(Candidate one, PoolRequest request, Instant at) {
            Quota quota = one.quota();
            if (quota == null) {
                return null;
            }
            return quota.today() >= quota.perDay() ? Reason.of("quota.day", quota.today(), quota.perDay())
                    : quota.week() >= quota.perWeek() ? Reason.of("quota.week", quota.week(), quota.perWeek())
                    : quota.month() >= quota.perMonth() ? Reason.of("quota.month", quota.month(), quota.perMonth()) : null;
        }
    };

    private static final Obstacle[] ALL = values();

    /** Null when it does not stand in the way. */
    abstract @Nullable Reason of(Candidate one, PoolRequest request, Instant at);

    /** Null when nothing stands in the way. */
    static @Nullable Reason first(Candidate one, PoolRequest request, Instant at) {
        for (Obstacle obstacle : ALL) {
            Reason reason = obstacle.of(one, request, at);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }
}
