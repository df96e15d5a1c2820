package vn.motcua.workflow.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.Delivery;
import vn.motcua.workflow.casefile.model.StepAnswers;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;

/** The result reaches its owner, with the proof that belongs to the channel. */
@ApplicationScoped
public class HandingOverResult {

    private final OfficerMoves moves;

    HandingOverResult(OfficerMoves moves) {
        this.moves = moves;
    }

    /** Records the delivery; the case is closed by it. */
    public Decision<CaseAtHand> handOver(Transaction tx, OfficerOrder order, Delivery delivery, StepAnswers about) {
        return moves.carryOut(tx, order, by -> new CaseCommand.HandOverResult(by, delivery, about));
    }
}
