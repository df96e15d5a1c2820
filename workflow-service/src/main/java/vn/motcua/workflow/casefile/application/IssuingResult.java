package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.casefile.model.CaseAction;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.Officer;
import vn.motcua.workflow.casefile.persistence.CaseRow;
import vn.motcua.workflow.casefile.persistence.ResultNumbers;

/** The decision becomes a result with a number of the unit. */
@ApplicationScoped
public class IssuingResult {

    private final OfficerMoves moves;
    private final ResultNumbers numbers;

    IssuingResult(OfficerMoves moves, ResultNumbers numbers) {
        this.moves = moves;
        this.numbers = numbers;
    }

    /** Issues the result. A number is taken only when the rules allow it. */
    public Uni<CaseRow> issue(Mutiny.Session session, OfficerOrder order, @Nullable String title) {
        return moves.ready(session, order).chain(ready -> {
            Officer by = ready.at().officer(order.caller().id());
            ready.file().check(CaseAction.ISSUE_RESULT, by);
            return numbers.next(session, ready.at().row().unit())
                    .chain(code -> moves.carryOut(session, ready, new CaseCommand.IssueResult(by, code, title)));
        });
    }
}
