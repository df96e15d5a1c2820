package vn.motcua.workflow.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.model.CaseAction;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.StepAnswers;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.ResultNumbers;

/** The decision becomes a result with a number of the unit. */
@ApplicationScoped
public class IssuingResult {

    private final OfficerMoves moves;

    IssuingResult(OfficerMoves moves) {
        this.moves = moves;
    }

    /** Issues the result. It takes one trip more than other commands, because a number is taken only when the rules allow the issue. */
    public Decision<CaseAtHand> issue(Transaction tx, OfficerOrder order, @Nullable String title, StepAnswers about) {
        return moves.carryOutWhenReady(tx, order, ready -> {
            ready.file().check(CaseAction.ISSUE_RESULT, about.step(), ready.by());
            Asked<String> number = ResultNumbers.next(tx, ready.at().standing().unit());
            return tx.answers().map(taken -> new CaseCommand.IssueResult(ready.by(), number.answer(), title, about));
        });
    }
}
