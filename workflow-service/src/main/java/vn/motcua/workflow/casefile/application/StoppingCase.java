package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import vn.motcua.eventing.EventIds;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.StepAnswers;
import vn.motcua.workflow.casefile.model.Stop;
import vn.motcua.workflow.casefile.model.StopCause;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;

/** An approver stops processing on a ground of the law, before there is a decision (Form 05). */
@ApplicationScoped
public class StoppingCase {

    private final OfficerMoves moves;
    private final InstantSource clock;

    StoppingCase(OfficerMoves moves, InstantSource clock) {
        this.moves = moves;
        this.clock = clock;
    }

    /** Stops it: open tasks are closed, and whoever waits for it is told. */
    public Decision<CaseAtHand> stop(
            Transaction tx, OfficerOrder order, String legalGround, String reason, Stop.Papers papers) {
        return moves.carryOutWhenReady(tx, order, ready -> Uni.createFrom()
                .item(new CaseCommand.StopCase(
                        ready.by(),
                        new Stop(
                                EventIds.next(),
                                StopCause.DECIDED,
                                legalGround,
                                reason,
                                papers,
                                ready.by().id(),
                                clock.instant()),
                        StepAnswers.NONE)));
    }
}
