package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.Marking;
import vn.motcua.processflow.TaskKind;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.deadline.model.Term;

/**
 * Where a case stands: what its moves change.
 *
 * @param life whose time runs
 * @param state the same and the stage of its work as one word
 * @param marking where its process stands
 * @param unit whose work it is
 * @param taskNo number of the newest task; 0 before the first
 * @param term the dossier's time
 * @param progress what has come of it
 * @param pausedAt since when the clock stands still; null while it runs
 */
public record Standing(
        CaseLife life,
        CaseState state,
        Marking marking,
        String unit,
        int taskNo,
        Term term,
        Progress progress,
        @Nullable Instant pausedAt) {

    /** Before its first move. */
    public static Standing before(String unit, Term term) {
        return new Standing(
                CaseLife.AWAITING_PAYMENT,
                CaseState.AWAITING_PAYMENT,
                Marking.NONE,
                unit,
                0,
                term,
                Progress.NONE,
                null);
    }

    /** After a decided move; the tasks that it starts are numbered by {@link #withNextTask}. */
    public Standing after(Move move, Instant now) {
        Progress further = progress;
        for (CaseEvent event : move.events()) {
            further = further.after(event, now);
        }
        Instant paused = move.to() == CaseLife.PAUSED ? (pausedAt == null ? now : pausedAt) : null;
        return new Standing(move.to(), state, move.marking(), unit, taskNo, term, further, paused);
    }

    /** With the word for its life and what is open. */
    public Standing with(Collection<TaskKind> open) {
        return new Standing(life, CaseState.of(life, open), marking, unit, taskNo, term, progress, pausedAt);
    }

    /** With one task more. */
    public Standing withNextTask() {
        return new Standing(life, state, marking, unit, taskNo + 1, term, progress, pausedAt);
    }

    /** In the unit that took over. */
    public Standing in(String heir) {
        return new Standing(life, state, marking, heir, taskNo, term, progress, pausedAt);
    }

    /** After it was said that the dossier is nearly due or overdue. */
    public Standing marked(Attention attention, Instant now) {
        return new Standing(life, state, marking, unit, taskNo, term.marked(attention, now), progress, pausedAt);
    }

    /** With the time that is left after a pause. */
    public Standing with(Term moved) {
        return new Standing(life, state, marking, unit, taskNo, moved, progress, pausedAt);
    }
}
