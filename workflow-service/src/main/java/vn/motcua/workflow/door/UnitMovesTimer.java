package vn.motcua.workflow.door;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.motcua.workflow.casefile.application.MovingCases;

/** Looks for cases of units that closed; every instance may have one, they share the work. */
@ApplicationScoped
class UnitMovesTimer {

    private static final Logger LOG = Logger.getLogger(UnitMovesTimer.class);

    private final MovingCases moving;

    UnitMovesTimer(MovingCases moving) {
        this.moving = moving;
    }

    @Scheduled(
            identity = "unit-moves",
            every = "{motcua.unit-moves.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> move() {
        return moving.moveAll().onFailure().recoverWithUni(failure -> {
            LOG.errorf(failure, "Cases of closed units are looked for again the next time");
            return Uni.createFrom().voidItem();
        });
    }
}
