package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.deadline.model.Term;
import vn.motcua.workflow.deadline.model.Watch;

/** A case and its tasks while something is done to them: what has been decided is entered here, and what it changed is remembered. */
public final class CaseWork {

    private final int tasksFound;
    private final SortedMap<Integer, Task> changed = new TreeMap<>();
    private Standing standing;
    private @Nullable Task openTask;

    /** As it was found. */
    public CaseWork(Standing standing, @Nullable Task openTask) {
        this.standing = standing;
        this.openTask = openTask;
        this.tasksFound = standing.taskNo();
    }

    /**
     * Enters a decided move.
     *
     * @param nextTerm the time of the step that begins; null when none does
     */
    public void apply(Move move, @Nullable Term nextTerm, Instant now) {
        standing = standing.after(move, now);
        Task task = openTask;
        if (task != null && move.claimedBy() != null) {
            task = keep(task.claimedBy(move.claimedBy(), now));
        }
        if (task != null && move.ends() != null) {
            keep(task.ended(move.ends(), now));
            task = null;
        }
        if (move.starts() != null && nextTerm != null) {
            standing = standing.withNextTask();
            task = keep(Task.open(standing.taskNo(), standing.unit(), move.starts(), nextTerm, now));
        }
        openTask = task;
    }

    /**
     * Moves the case to the unit that took over; an open task goes on there.
     *
     * @param keepsAssignee whether the responsible officer works there too
     */
    public void moveTo(String heir, boolean keepsAssignee, Instant now) {
        standing = standing.in(heir);
        goOn(TaskOutcome.MOVED, keepsAssignee, now);
    }

    /** Lets the open task go on without its former responsible officer, who stays in the history. */
    public void release(Instant now) {
        goOn(TaskOutcome.TAKEN_OVER, false, now);
    }

    /** Ends the open task and lets the same step go on in another one, so that the history shows both. */
    private void goOn(TaskOutcome outcome, boolean keepsAssignee, Instant now) {
        Task task = openTask;
        if (task != null) {
            keep(task.ended(new Move.TaskEnd(outcome, null, null), now));
            standing = standing.withNextTask();
            openTask = keep(task.continued(standing.taskNo(), standing.unit(), keepsAssignee, now));
        }
    }

    /** Says of the dossier or of its open step that it is nearly due or overdue. */
    public void mark(CaseEvent.Level level, Attention what, Instant now) {
        Task task = openTask;
        if (level == CaseEvent.Level.DOSSIER) {
            standing = standing.marked(what, now);
        } else if (task != null) {
            openTask = keep(task.marked(what, now));
        }
    }

    private Task keep(Task task) {
        changed.put(task.no(), task);
        return task;
    }

    /** Where the case stands. */
    public Standing standing() {
        return standing;
    }

    /** The work to do now. */
    public @Nullable Task openTask() {
        return openTask;
    }

    /** The worse of dossier and open step. */
    public @Nullable Attention attention() {
        Task task = openTask;
        return new Watch(task == null ? null : task.term(), standing.state().isInProcess() ? standing.term() : null)
                .attention();
    }

    /** Tasks that were there and have changed. */
    public Collection<Task> changedTasks() {
        return changed.headMap(tasksFound + 1).values();
    }

    /** Tasks that have come up. */
    public Collection<Task> newTasks() {
        return changed.tailMap(tasksFound + 1).values();
    }
}
