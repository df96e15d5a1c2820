package vn.motcua.workflow.door;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.workflow.casefile.application.MovingCases;

/** Looks for cases of units that closed; every instance may have one, they share the work. */
@ApplicationScoped
class UnitMovesTimer {

    private final MovingCases moving;

    UnitMovesTimer(MovingCases moving) {
        this.moving = moving;
    }

    @Scheduled(
            identity = "unit-moves",
            every = "{motcua.unit-moves.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> move() {
        return moving.moveAll();
    }
}
