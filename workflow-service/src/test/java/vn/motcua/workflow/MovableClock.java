package vn.motcua.workflow;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.workingtime.WorkingCalendar;

/** The clock of the service under test: the system's, or stopped at the moment that a test wants. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {

    private volatile @Nullable Instant stoppedAt;

    /** Makes it this moment until it is moved again. */
    public void moveTo(Instant moment) {
        stoppedAt = moment;
    }

    /** Goes with the system's clock again. */
    public void reset() {
        stoppedAt = null;
    }

    @Override
    public ZoneId getZone() {
        return WorkingCalendar.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The service has one zone");
    }

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt;
        return stopped == null ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : stopped;
    }
}
