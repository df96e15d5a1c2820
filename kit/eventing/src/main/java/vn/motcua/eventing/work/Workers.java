package vn.motcua.eventing.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import vn.motcua.eventing.EventingConfig;

/** All workers of the instance. One of which nothing is seen any more makes the instance say that it is not live, so that it is started anew. */
@Liveness
@ApplicationScoped
public class Workers implements HealthCheck {

    private final Duration longestSilence;
    private final List<Worker> all = new CopyOnWriteArrayList<>();

    Workers(EventingConfig config) {
        this.longestSilence = config.longestSilence();
    }

    /** Starts a worker. */
    public Worker start(String name, Worker.Work work) {
        Worker worker = new Worker(name, work);
        all.add(worker);
        worker.start();
        return worker;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("relay and consumers go on").up();
        for (Worker worker : all) {
            if (worker.silence().compareTo(longestSilence) > 0) {
                response.down().withData(worker.name(), "silent for " + worker.silence().toSeconds() + " s");
            }
        }
        return response.build();
    }
}
