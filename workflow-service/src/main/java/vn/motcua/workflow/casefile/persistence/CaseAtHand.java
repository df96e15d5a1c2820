package vn.motcua.workflow.casefile.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.casefile.model.CaseFile;
import vn.motcua.workflow.casefile.model.Move;
import vn.motcua.workflow.casefile.model.Officer;
import vn.motcua.workflow.casefile.model.TaskOutcome;
import vn.motcua.workflow.deadline.model.Term;
import vn.motcua.workflow.process.model.ProcessDefinition;

/** A loaded case with its open task, while a transaction works on it. */
public final class CaseAtHand {

    private final CaseRow row;
    private final Set<String> rolesOfCaller;
    private @Nullable TaskRow openTask;
    private boolean responsibleIsGone;

    /** A case as it was found, or a new one. */
    public CaseAtHand(CaseRow row, @Nullable TaskRow openTask, Set<String> rolesOfCaller) {
        this.row = row;
        this.openTask = openTask;
        this.rolesOfCaller = Set.copyOf(rolesOfCaller);
    }

    /** Says that whoever is responsible for the open task, if anybody, may not do it any more. */
    CaseAtHand withoutResponsible() {
        responsibleIsGone = openTask != null && openTask.assignee() != null;
        return this;
    }

    /** Who was responsible for the open task and has lost the right to it: others of the role may go on with it. */
    public Optional<UUID> formerResponsible() {
        return responsibleIsGone && openTask != null ? Optional.ofNullable(openTask.assignee()) : Optional.empty();
    }

    /** The case. */
    public CaseRow row() {
        return row;
    }

    /** The work to do now. */
    public @Nullable TaskRow openTask() {
        return openTask;
    }

    /** The roles that the caller holds in the unit of this case. */
    public Set<String> rolesOfCaller() {
        return rolesOfCaller;
    }

    /** The caller, as the rules of this case see them. */
    public Officer officer(UUID id) {
        return new Officer(id, rolesOfCaller);
    }

    /** The case as its rules see it. */
    public CaseFile file(ProcessDefinition process) {
        return row.file(process, openTask, !responsibleIsGone);
    }

    /**
     * Moves the case to the unit that took over.
     *
     * @param entitled dossiers whose responsible officer works there with the same role
     * @return the task that goes on there, to be persisted
     */
    public Optional<TaskRow> moveTo(String unit, Set<UUID> entitled, Instant now) {
        Optional<TaskRow> next = row.moveTo(unit, openTask, entitled.contains(row.dossierId()), now);
        next.ifPresent(started -> openTask = started);
        return next;
    }

    /**
     * Lets the open task go on without its former responsible officer, who stays in the history.
     *
     * @return the task that goes on, to be persisted
     */
    public Optional<TaskRow> release(Instant now) {
        if (openTask == null) {
            return Optional.empty();
        }
        TaskRow next = row.continued(openTask, TaskOutcome.TAKEN_OVER, false, now);
        openTask = next;
        responsibleIsGone = false;
        return Optional.of(next);
    }

    /** Writes a move into the rows; the task that begins, if any, is to be persisted. */
    public Optional<TaskRow> apply(Move move, @Nullable Term nextTerm, Instant now) {
        Optional<TaskRow> next = row.apply(move, openTask, nextTerm, now);
        if (move.ends() != null) {
            openTask = null;
        }
        next.ifPresent(started -> openTask = started);
        return next;
    }
}
