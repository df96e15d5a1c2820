package vn.motcua.eventing.work;

import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A thread that begins its work anew until it is stopped, whatever the work throws; each round of the work shows that it lives. */
public final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration BEFORE_A_NEW_START = Duration.ofSeconds(1);

    /** Goes on until the worker is {@linkplain Worker#isStopping stopping}, and {@linkplain Worker#beat beats} at least every few seconds. */
    @FunctionalInterface
    public interface Work {
        /** Returns when the worker stops; anything thrown before makes it start over. */
        void goOn(Worker worker) throws Exception;
    }

    private final String name;
    private final Work work;
    private volatile boolean stopping;
    private volatile long beatAt = System.nanoTime();
    private @Nullable Thread thread;

    Worker(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    String name() {
        return name;
    }

    void start() {
        thread = Thread.ofPlatform().name(name).daemon(true).start(this::run);
    }

    /** Whether the work is to come to its end. */
    public boolean isStopping() {
        return stopping;
    }

    /** Shows that the work goes on. */
    public void beat() {
        beatAt = System.nanoTime();
    }

    /** How long nothing was seen of it. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - beatAt);
    }

    /**
     * Ends the work.
     *
     * @param wake lets it notice at once
     */
    public void stop(Runnable wake) throws InterruptedException {
        stopping = true;
        wake.run();
        Thread running = thread;
        if (running != null) {
            running.join(Duration.ofSeconds(3));
            running.interrupt();
            running.join(Duration.ofSeconds(2));
        }
    }

    private void run() {
        while (!stopping) {
            try {
                beat();
                work.goOn(this);
            } catch (InterruptedException | InterruptException | WakeupException woken) {
                LOG.debugf("%s was woken", name);
            } catch (Exception failure) {
                startOver(failure);
            } catch (Error failure) {
                // Not ours to mend, but a thread that is gone would stop the events of this instance in silence.
                LOG.errorf(failure, "%s met an error", name);
                startOver(failure);
            }
        }
    }

    private void startOver(Throwable failure) {
        LOG.warnf("%s starts over: %s", name, failure.getClass().getSimpleName());
        LOG.debug("Because of", failure);
        try {
            Thread.sleep(BEFORE_A_NEW_START);
        } catch (InterruptedException stopped) {
            LOG.debugf("%s need not wait", name);
        }
    }
}
