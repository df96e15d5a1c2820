package vn.motcua.workflow.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.Proposal;
import vn.motcua.workflow.casefile.model.StepAnswers;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;

/** The appraiser gives an opinion and proposes a decision; an unclaimed task is claimed by it. */
@ApplicationScoped
public class AppraisingCase {

    private final OfficerMoves moves;

    AppraisingCase(OfficerMoves moves) {
        this.moves = moves;
    }

    /** Passes the case on to where its process leads. */
    public Decision<CaseAtHand> appraise(
            Transaction tx, OfficerOrder order, Proposal proposal, String opinion, StepAnswers about) {
        return moves.carryOut(tx, order, by -> new CaseCommand.AppraiseCase(by, proposal, opinion, about));
    }
}
