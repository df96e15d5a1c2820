package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.Proposal;
import vn.motcua.workflow.casefile.persistence.CaseRow;

/** The appraiser gives an opinion and proposes a decision; an unclaimed task is claimed by it. */
@ApplicationScoped
public class AppraisingCase {

    private final OfficerMoves moves;

    AppraisingCase(OfficerMoves moves) {
        this.moves = moves;
    }

    /** Passes the case on to the approver. */
    public Uni<CaseRow> appraise(Mutiny.Session session, OfficerOrder order, Proposal proposal, String opinion) {
        return moves.carryOut(session, order, by -> new CaseCommand.AppraiseCase(by, proposal, opinion));
    }
}
