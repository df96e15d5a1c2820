package vn.motcua.eventing.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import vn.motcua.eventing.EventingConfig;

/** A thread that is gone, or that hangs, is never gone in silence. */
class WorkersTest {

    private final Workers workers = new Workers(new SmallRyeConfigBuilder()
            .withMapping(EventingConfig.class)
            .withDefaultValue("motcua.eventing.longest-silence", "PT0.5S")
            .build()
            .getConfigMapping(EventingConfig.class));

    @Test
    void startsOverWhateverIsThrown() throws InterruptedException {
        AtomicInteger starts = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(1);
        Worker worker = workers.start("thrower", self -> {
            if (starts.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("an Error");
            }
            if (starts.get() == 2) {
                throw new IllegalStateException("an exception");
            }
            ended.await();
        });

        await().until(() -> starts.get() == 3);

        worker.stop(ended::countDown);
    }

    @Test
    void oneThatShowsNothingAnyMoreMakesTheInstanceNotLive() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Worker worker = workers.start("hanging", self -> ended.await());
        WorkersGoOn health = new WorkersGoOn(workers);
        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);

        await().untilAsserted(() -> {
            HealthCheckResponse response = health.call();
            assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            assertThat(response.getData().orElseThrow()).containsKey("hanging");
        });

        worker.beat();
        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        worker.stop(ended::countDown);
    }
}
