package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.Verdict;
import vn.motcua.workflow.casefile.persistence.CaseRow;

/** The approver, who is not the appraiser, decides for or against. */
@ApplicationScoped
public class ApprovingCase {

    private final OfficerMoves moves;

    ApprovingCase(OfficerMoves moves) {
        this.moves = moves;
    }

    /** Takes the decision; the result still has to be issued. */
    public Uni<CaseRow> approve(Mutiny.Session session, OfficerOrder order, Verdict verdict, @Nullable String reason) {
        return moves.carryOut(session, order, by -> new CaseCommand.ApproveCase(by, verdict, reason));
    }
}
