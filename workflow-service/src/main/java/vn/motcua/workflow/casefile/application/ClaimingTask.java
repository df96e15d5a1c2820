package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.persistence.CaseRow;

/** An officer becomes the one person responsible for the open task. */
@ApplicationScoped
public class ClaimingTask {

    private final OfficerMoves moves;

    ClaimingTask(OfficerMoves moves) {
        this.moves = moves;
    }

    /** Claims the task for the caller. */
    public Uni<CaseRow> claim(Mutiny.Session session, OfficerOrder order) {
        return moves.carryOut(session, order, by -> new CaseCommand.ClaimTask(by));
    }
}
