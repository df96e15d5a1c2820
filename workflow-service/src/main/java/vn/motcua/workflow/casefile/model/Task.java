package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.FlowNode;
import vn.motcua.processflow.TaskKind;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.deadline.model.Term;

/**
 * One step a case goes through. While it is open it is work to do; ended, it is history and never changes again.
 *
 * @param no within its case, from 1
 * @param unit whose work it is
 * @param role whose work it is; {@link #APPLICANT} where no officer's
 * @param step its code in the process
 * @param kind what is done in it
 * @param openedAt when the work came up
 * @param term the step's time
 * @param assignee the one person responsible
 * @param claimedAt since when
 * @param end how it ended; null while it is open
 * @param transfer to which unit it was offered last, as long as nobody has refused it; null where to none
 */
public record Task(
        int no,
        String unit,
        String role,
        String step,
        TaskKind kind,
        Instant openedAt,
        Term term,
        @Nullable UUID assignee,
        @Nullable Instant claimedAt,
        @Nullable Ended end,
        @Nullable Transfer transfer) {

    /** One that was never offered to another unit. */
    public Task(
            int no,
            String unit,
            String role,
            String step,
            TaskKind kind,
            Instant openedAt,
            Term term,
            @Nullable UUID assignee,
            @Nullable Instant claimedAt,
            @Nullable Ended end) {
        this(no, unit, role, step, kind, openedAt, term, assignee, claimedAt, end, null);
    }

    /** Who acts where no officer is named; nobody holds it as a role. */
    public static final String APPLICANT = "applicant";

    /**
     * The end of a task.
     *
     * @param at when
     * @param by who ended it; null when the applicant's withdrawal or a unit's closing did
     * @param outcome how it ended
     * @param remark opinion or reason; for officers of the unit only
     * @param also codes of the steps that were done by the same deed, such as the signature with the decision
     */
    public record Ended(
            Instant at,
            @Nullable UUID by,
            TaskOutcome outcome,
            @Nullable String remark,
            List<String> also) {

        /** Keeps its own list. */
        public Ended {
            also = List.copyOf(also);
        }
    }

    /** The task of a step that begins. */
    public static Task open(int no, String unit, Move.TaskStart start, Term term, Instant now) {
        FlowNode.Task step = start.step();
        UUID assignee = start.assignee();
        return new Task(
                no,
                unit,
                step.role() == null ? APPLICANT : step.role(),
                step.code(),
                Objects.requireNonNull(step.kind()),
                now,
                term,
                assignee,
                assignee == null ? null : now,
                null);
    }

    /** Where it stands. */
    public TaskState state() {
        if (end != null) {
            return TaskState.ENDED;
        }
        return assignee == null ? TaskState.UNCLAIMED : TaskState.CLAIMED;
    }

    /** Whether it is still work to do. */
    public boolean isOpen() {
        return end == null;
    }

    /** Whether somebody has taken it up; whoever got it with its beginning may not know of it yet. */
    public boolean isBegun() {
        return claimedAt != null && !claimedAt.equals(openedAt);
    }

    /** Whether its time is an officer's to keep. */
    public boolean isTimed() {
        return isOpen() && !kind.isApplicants();
    }

    /** With the one person responsible. */
    public Task claimedBy(UUID officer, Instant now) {
        if (officer.equals(assignee)) {
            return this;
        }
        TaskTransitions.TABLE.next(state(), TaskAction.CLAIM);
        return new Task(no, unit, role, step, kind, openedAt, term, officer, now, end, transfer);
    }

    /** As it ends. */
    public Task ended(Move.TaskEnd how, Instant now) {
        TaskTransitions.TABLE.next(state(), how.outcome().by());
        Ended ended = new Ended(now, how.by(), how.outcome(), how.remark(), how.also());
        return new Task(no, unit, role, step, kind, openedAt, term, assignee, claimedAt, ended, transfer);
    }

    /** The same step with the same time, as it goes on: in another unit, or with somebody else. */
    public Task continued(int nextNo, String inUnit, boolean keepsAssignee, Instant now) {
        return new Task(
                nextNo,
                inUnit,
                role,
                step,
                kind,
                now,
                term,
                keepsAssignee ? assignee : null,
                keepsAssignee ? claimedAt : null,
                null);
    }

    /** The same step with the same time, as it goes on in a unit with this officer, or with whoever claims it. */
    public Task passedTo(int nextNo, String inUnit, @Nullable UUID officer, Instant now) {
        return new Task(nextNo, inUnit, role, step, kind, now, term, officer, officer == null ? null : now, null, null);
    }

    /** Offered to another unit; who is responsible stays so until that one confirms. Null takes the offer back. */
    public Task offered(@Nullable Transfer to) {
        return new Task(no, unit, role, step, kind, openedAt, term, assignee, claimedAt, end, to);
    }

    /** After it was said that it is nearly due or overdue. */
    public Task marked(Attention attention, Instant now) {
        return new Task(
                no, unit, role, step, kind, openedAt, term.marked(attention, now), assignee, claimedAt, end, transfer);
    }
}
