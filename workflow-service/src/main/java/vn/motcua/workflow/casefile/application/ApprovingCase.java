package vn.motcua.workflow.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.StepAnswers;
import vn.motcua.workflow.casefile.model.Verdict;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;

/** The approver, who is not the appraiser, decides for or against. */
@ApplicationScoped
public class ApprovingCase {

    private final OfficerMoves moves;

    ApprovingCase(OfficerMoves moves) {
        this.moves = moves;
    }

    /** Takes the decision; the result still has to be issued. */
    public Decision<CaseAtHand> approve(
            Transaction tx,
            OfficerOrder order,
            Verdict verdict,
            @Nullable String reason,
            boolean signs,
            StepAnswers about) {
        return moves.carryOut(tx, order, by -> new CaseCommand.ApproveCase(by, verdict, reason, signs, about));
    }
}
