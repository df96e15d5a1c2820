package vn.motcua.workflow.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.StepAnswers;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;

/** An officer becomes the one person responsible for the open task. */
@ApplicationScoped
public class ClaimingTask {

    private final OfficerMoves moves;

    ClaimingTask(OfficerMoves moves) {
        this.moves = moves;
    }

    /** Claims the task for the caller; of several, the step says which. */
    public Decision<CaseAtHand> claim(Transaction tx, OfficerOrder order, StepAnswers about) {
        return moves.carryOut(tx, order, by -> new CaseCommand.ClaimTask(by, about));
    }
}
