package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.Delivery;
import vn.motcua.workflow.casefile.persistence.CaseRow;

/** The result reaches its owner, with the proof that belongs to the channel. */
@ApplicationScoped
public class HandingOverResult {

    private final OfficerMoves moves;

    HandingOverResult(OfficerMoves moves) {
        this.moves = moves;
    }

    /** Records the delivery; the case is closed by it. */
    public Uni<CaseRow> handOver(Mutiny.Session session, OfficerOrder order, Delivery delivery) {
        return moves.carryOut(session, order, by -> new CaseCommand.HandOverResult(by, delivery));
    }
}
