package vn.motcua.notification.door;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.notification.notice.application.SendingMeters;

/** What is done because time has passed. */
@ApplicationScoped
class Timers {

    private final SendingMeters meters;

    Timers(SendingMeters meters) {
        this.meters = meters;
    }

    @Scheduled(every = "15s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> lookHowManyWait() {
        return meters.look();
    }
}
