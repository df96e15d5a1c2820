package vn.motcua.workflow.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.Opinion;
import vn.motcua.workflow.casefile.model.StepAnswers;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;

/** What is no decision of the case is recorded as done: an opinion, a signature, a linked result, what the applicant has brought or paid. */
@ApplicationScoped
public class CompletingStep {

    private final OfficerMoves moves;

    CompletingStep(OfficerMoves moves) {
        this.moves = moves;
    }

    /** Passes the case on to where its process leads. */
    public Decision<CaseAtHand> complete(
            Transaction tx, OfficerOrder order, @Nullable Opinion opinion, @Nullable String remark, StepAnswers about) {
        return moves.carryOut(tx, order, by -> new CaseCommand.CompleteStep(by, opinion, remark, about));
    }
}
