package vn.motcua.eventing.work;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** A worker of which nothing is seen any more makes the instance say that it is not live, so that it is started anew. */
@Liveness
@ApplicationScoped
class WorkersGoOn implements HealthCheck {

    private final Workers workers;

    WorkersGoOn(Workers workers) {
        this.workers = workers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("relay and consumers go on").up();
        workers.silent().forEach((name, silence) -> response.down().withData(name, silence.toSeconds()));
        return response.build();
    }
}
