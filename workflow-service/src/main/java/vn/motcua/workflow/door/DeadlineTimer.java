package vn.motcua.workflow.door;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.motcua.workflow.casefile.application.MarkingDeadlines;

/** Looks for deadlines now and then; every instance may have one, they share the work. */
@ApplicationScoped
class DeadlineTimer {

    private static final Logger LOG = Logger.getLogger(DeadlineTimer.class);

    private final MarkingDeadlines marking;

    DeadlineTimer(MarkingDeadlines marking) {
        this.marking = marking;
    }

    @Scheduled(
            identity = "deadlines",
            every = "{motcua.deadlines.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return marking.markAll().onFailure().recoverWithUni(failure -> {
            LOG.errorf(failure, "Deadlines are looked for again the next time");
            return Uni.createFrom().voidItem();
        });
    }
}
