package vn.motcua.workflow.casefile.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.TaskKind;
import vn.motcua.workflow.deadline.model.Attention;

/** What a case adds to the figures of the units and officers that have to do with it. */
public final class Figures {

    private Figures() {}

    /** What is counted. */
    public enum Figure {
        /** Cases that wait for the fee due at reception. */
        RECEIVED,
        /** Cases that officers work on. */
        IN_PROCESS,
        /** Cases that rest until the applicant has completed the dossier. */
        PAUSED_SUPPLEMENT,
        /** Cases that rest until the applicant has met a financial obligation. */
        PAUSED_OBLIGATION,
        /** Cases whose result waits for its owner. */
        TO_RETURN,
        /** Cases of which the dossier or an open step is nearly due, and nothing overdue. */
        NEARLY_DUE,
        /** Cases of which the dossier or an open step is overdue. */
        OVERDUE,
        /** Open tasks of officers. */
        TASKS,
        /** Those that are nearly due. */
        TASKS_NEARLY_DUE,
        /** Those that are overdue. */
        TASKS_OVERDUE,
        /** Tasks that another unit was sent and has not confirmed. */
        TRANSFERS_OUT,
        /** Tasks that the unit was sent and has not confirmed. */
        TRANSFERS_IN
    }

    /**
     * Where something counts.
     *
     * @param officer who is responsible; null for the unit as a whole, and for tasks of which nobody is
     */
    public record Place(String unit, @Nullable UUID officer, Figure figure) {}

    /** What a case adds as it stands. */
    public static Map<Place, Integer> of(CaseWork work) {
        Map<Place, Integer> counts = new HashMap<>();
        Standing standing = work.standing();
        List<Task> open = work.openTasks();
        Figure life = ofLife(standing.life(), open);
        if (life != null) {
            add(counts, standing.unit(), null, life);
        }
        Attention worst = work.attention();
        if (worst != null) {
            add(counts, standing.unit(), null, worst == Attention.OVERDUE ? Figure.OVERDUE : Figure.NEARLY_DUE);
        }
        for (Task task : open) {
            if (task.kind().isApplicants()) {
                continue;
            }
            add(counts, task.unit(), task.assignee(), Figure.TASKS);
            task.term()
                    .attention()
                    .ifPresent(attention -> add(
                            counts,
                            task.unit(),
                            task.assignee(),
                            attention == Attention.OVERDUE ? Figure.TASKS_OVERDUE : Figure.TASKS_NEARLY_DUE));
            Transfer transfer = task.transfer();
            if (transfer != null) {
                add(counts, task.unit(), null, Figure.TRANSFERS_OUT);
                add(counts, transfer.to(), null, Figure.TRANSFERS_IN);
            }
        }
        return counts;
    }

    /** What has to be added where a case added the one before and adds the other now. */
    public static Map<Place, Integer> change(Map<Place, Integer> before, Map<Place, Integer> after) {
        Map<Place, Integer> change = new HashMap<>(after);
        before.forEach((place, count) -> change.merge(place, -count, Integer::sum));
        change.values().removeIf(count -> count == 0);
        return change;
    }

    private static @Nullable Figure ofLife(CaseLife life, List<Task> open) {
        return switch (life) {
            case AWAITING_PAYMENT -> Figure.RECEIVED;
            case IN_PROCESS -> Figure.IN_PROCESS;
            case PAUSED ->
                open.stream().anyMatch(task -> task.kind() == TaskKind.SUPPLEMENT)
                        ? Figure.PAUSED_SUPPLEMENT
                        : Figure.PAUSED_OBLIGATION;
            case FINISHED -> Figure.TO_RETURN;
            case RETURNED, WITHDRAWN, STOPPED -> null;
        };
    }

    private static void add(Map<Place, Integer> counts, String unit, @Nullable UUID officer, Figure figure) {
        counts.merge(new Place(unit, officer, figure), 1, Integer::sum);
    }
}
