package vn.motcua.notification.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the sending loop of this instance that there is something to do. */
@ApplicationScoped
class Doorbell {

    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Waits for a ring, at most for the given time; says whether there was one. */
    boolean await(Duration atMost) throws InterruptedException {
        boolean heard = rung.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        rung.drainPermits();
        return heard;
    }
}
