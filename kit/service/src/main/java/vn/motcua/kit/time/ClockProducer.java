package vn.motcua.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one clock of a service; tests put another in its place. */
class ClockProducer {

    /** What PostgreSQL keeps: a time that was read again equals the one that was written. */
    private static final Duration PRECISION = Duration.ofNanos(1_000);

    @Produces
    @ApplicationScoped
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.system(VietnamTime.ZONE), PRECISION);
    }
}
