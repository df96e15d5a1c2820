package vn.motcua.workflow.casefile.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.process.model.Step;

/**
 * A decided change of a case, not yet written anywhere.
 *
 * @param to state after it
 * @param claimedBy who becomes responsible for the task that was open; null when nobody does
 * @param ends how the task that was open ends; null when it goes on or there was none
 * @param starts the step that begins; null when none does
 * @param events what others shall learn, in order
 */
public record Move(
        CaseState to,
        @Nullable UUID claimedBy,
        @Nullable TaskEnd ends,
        @Nullable TaskStart starts,
        List<CaseEvent> events) {

    /** Nothing changes and nothing is told. */
    public boolean isNothing() {
        return claimedBy == null && ends == null && starts == null && events.isEmpty();
    }

    /**
     * The end of a task.
     *
     * @param outcome how it ended
     * @param by who ended it; null when the applicant's withdrawal did
     * @param remark opinion or reason
     */
    public record TaskEnd(
            TaskOutcome outcome,
            @Nullable UUID by,
            @Nullable String remark) {}

    /**
     * The beginning of a task.
     *
     * @param step which
     * @param assignee who gets it; null when anybody of the role may claim it
     */
    public record TaskStart(Step step, @Nullable UUID assignee) {}
}
