package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.FlowNode;
import vn.motcua.processflow.Marking;

/**
 * A decided change of a case, not yet written anywhere.
 *
 * @param to its life after it
 * @param marking where its process stands after it
 * @param claims who becomes responsible for which open task; null when nobody does
 * @param ends the tasks that end
 * @param starts the steps that begin
 * @param events what others shall learn, in order
 * @param restedUntil the moment until which the clock stood still; null where that is now
 */
public record Move(
        CaseLife to,
        Marking marking,
        @Nullable Claim claims,
        List<TaskEnd> ends,
        List<TaskStart> starts,
        List<CaseEvent> events,
        @Nullable Instant restedUntil) {

    /** Keeps its own lists. */
    public Move {
        ends = List.copyOf(ends);
        starts = List.copyOf(starts);
        events = List.copyOf(events);
    }

    /** One that was decided when it happened. */
    public Move(
            CaseLife to,
            Marking marking,
            @Nullable Claim claims,
            List<TaskEnd> ends,
            List<TaskStart> starts,
            List<CaseEvent> events) {
        this(to, marking, claims, ends, starts, events, null);
    }

    /** The same of something that happened before it was heard of. */
    Move restedUntil(Instant at) {
        return new Move(to, marking, claims, ends, starts, events, at);
    }

    /** Nothing changes and nothing is told. */
    public boolean isNothing() {
        return claims == null && ends.isEmpty() && starts.isEmpty() && events.isEmpty();
    }

    /** Somebody becomes responsible. */
    public record Claim(int task, UUID by) {}

    /**
     * The end of a task.
     *
     * @param task its number
     * @param outcome how it ended
     * @param by who ended it; null when nobody of the officers did
     * @param remark opinion or reason
     * @param also codes of the steps that were done by the same deed
     */
    public record TaskEnd(
            int task,
            TaskOutcome outcome,
            @Nullable UUID by,
            @Nullable String remark,
            List<String> also) {

        /** Keeps its own list. */
        public TaskEnd {
            also = List.copyOf(also);
        }

        static TaskEnd without(int task, TaskOutcome outcome) {
            return new TaskEnd(task, outcome, null, null, List.of());
        }
    }

    /**
     * The beginning of a task.
     *
     * @param step which
     * @param assignee who gets it; null when anybody of the role may claim it
     */
    public record TaskStart(FlowNode.Task step, @Nullable UUID assignee) {}
}
