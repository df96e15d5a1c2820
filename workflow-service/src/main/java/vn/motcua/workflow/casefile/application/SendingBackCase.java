package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.persistence.CaseRow;

/** The approver wants the case looked at again; the same appraiser gets it back. */
@ApplicationScoped
public class SendingBackCase {

    private final OfficerMoves moves;

    SendingBackCase(OfficerMoves moves) {
        this.moves = moves;
    }

    /** Sends the case back, with the reason. */
    public Uni<CaseRow> sendBack(Mutiny.Session session, OfficerOrder order, String reason) {
        return moves.carryOut(session, order, by -> new CaseCommand.SendBackCase(by, reason));
    }
}
