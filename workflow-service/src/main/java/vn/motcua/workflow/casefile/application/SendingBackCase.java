package vn.motcua.workflow.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.StepAnswers;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;

/** The approver wants the case looked at again; the same appraiser gets it back. */
@ApplicationScoped
public class SendingBackCase {

    private final OfficerMoves moves;

    SendingBackCase(OfficerMoves moves) {
        this.moves = moves;
    }

    /** Sends the case back, with the reason. */
    public Decision<CaseAtHand> sendBack(
            Transaction tx, OfficerOrder order, String reason, @Nullable String to, StepAnswers about) {
        return moves.carryOut(tx, order, by -> new CaseCommand.SendBackCase(by, reason, to, about));
    }
}
