package vn.motcua.intake.door;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.intake.reference.persistence.Copies;

/** What is done because time has passed. */
@ApplicationScoped
class Timers {

    private final Copies copies;

    Timers(Copies copies) {
        this.copies = copies;
    }

    /** Another instance may have received what changes a copy. It is asked too often to tell each time that the database is away. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> changedCopies() {
        return copies.look().onFailure().recoverWithNull();
    }
}
