package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.deadline.model.Term;

/**
 * Where a case stands: what its moves change.
 *
 * @param state of its life
 * @param unit whose work it is
 * @param taskNo number of the newest task; 0 before the first
 * @param term the dossier's time
 * @param progress what has come of it
 */
public record Standing(CaseState state, String unit, int taskNo, Term term, Progress progress) {

    /** Before its first move. */
    public static Standing before(String unit, Term term) {
        return new Standing(CaseState.AWAITING_PAYMENT, unit, 0, term, Progress.NONE);
    }

    /** After a decided move; the task that it starts is numbered by {@link #withNextTask}. */
    public Standing after(Move move, Instant now) {
        Progress further = progress;
        for (CaseEvent event : move.events()) {
            further = further.after(event, now);
        }
        return new Standing(move.to(), unit, taskNo, term, further);
    }

    /** With one task more. */
    public Standing withNextTask() {
        return new Standing(state, unit, taskNo + 1, term, progress);
    }

    /** In the unit that took over. */
    public Standing in(String heir) {
        return new Standing(state, heir, taskNo, term, progress);
    }

    /** After it was said that the dossier is nearly due or overdue. */
    public Standing marked(Attention attention, Instant now) {
        return new Standing(state, unit, taskNo, term.marked(attention, now), progress);
    }
}
