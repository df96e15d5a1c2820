package vn.motcua.workflow.door;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.workflow.casefile.application.MarkingDeadlines;

/** Looks for deadlines now and then; every instance may have one, they share the work. */
@ApplicationScoped
class DeadlineTimer {

    private final MarkingDeadlines marking;

    DeadlineTimer(MarkingDeadlines marking) {
        this.marking = marking;
    }

    @Scheduled(
            identity = "deadlines",
            every = "{motcua.deadlines.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return marking.markAll();
    }
}
