package vn.motcua.eventing.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.motcua.transactions.AfterCommit;

/** Tells the relay of this instance that something was committed. */
@ApplicationScoped
class RelaySignal implements AfterCommit {

    private final Semaphore committed = new Semaphore(0);

    @Override
    public void committed() {
        wake();
    }

    void wake() {
        if (committed.availablePermits() == 0) {
            committed.release();
        }
    }

    /** Waits until woken, at most for the given time. */
    void await(Duration atMost) throws InterruptedException {
        if (committed.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            committed.drainPermits();
        }
    }
}
