package vn.motcua.intake.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import vn.motcua.kit.time.VietnamTime;

/** A clock that a test sets; it stands still until it is set again, except that no two readings are equal. */
@Mock
@ApplicationScoped
public class TestClock implements InstantSource {

    /** A Wednesday morning in office hours. */
    public static final String ORDINARY_DAY = "2026-07-15T10:00";

    private Instant now = moment(ORDINARY_DAY);

    @Override
    public synchronized Instant instant() {
        now = now.plus(1, ChronoUnit.MICROS);
        return now;
    }

    /** Sets it to a Vietnamese time such as {@code 2026-07-15T10:00}. */
    public synchronized void set(String local) {
        now = moment(local);
    }

    /** The moment of a Vietnamese time. */
    public static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(VietnamTime.ZONE).toInstant();
    }
}
