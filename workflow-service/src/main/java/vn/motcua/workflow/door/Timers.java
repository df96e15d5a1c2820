package vn.motcua.workflow.door;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.transactions.Rounds;
import vn.motcua.workflow.casefile.application.MarkingDeadlines;
import vn.motcua.workflow.casefile.application.MovingCases;

/** What is done because time has passed. Every instance has these timers, they share the work. */
@ApplicationScoped
class Timers {

    private final MarkingDeadlines deadlines;
    private final MovingCases moves;

    Timers(MarkingDeadlines deadlines, MovingCases moves) {
        this.deadlines = deadlines;
        this.moves = moves;
    }

    @Scheduled(
            identity = "deadlines",
            every = "{motcua.deadlines.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> deadlines() {
        return Rounds.round("Deadlines", deadlines.markAll());
    }

    @Scheduled(
            identity = "unit-moves",
            every = "{motcua.unit-moves.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> casesOfClosedUnits() {
        return Rounds.round("Cases of closed units", moves.moveAll());
    }
}
