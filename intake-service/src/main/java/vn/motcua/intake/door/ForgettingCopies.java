package vn.motcua.intake.door;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.intake.reference.persistence.Copies;

/** Looks every second whether another instance has received what changes a copy. */
@ApplicationScoped
class ForgettingCopies {

    private final Copies copies;

    ForgettingCopies(Copies copies) {
        this.copies = copies;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return copies.look().onFailure().recoverWithNull();
    }
}
