package vn.motcua.workflow.casefile.model;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.TaskKind;

/**
 * Work to do.
 *
 * @param no of the task
 * @param step its code in the process
 * @param kind what is done in it
 * @param role whose work it is
 * @param assignee the one person responsible; null while nobody is
 * @param held the roles that the caller holds in the task's unit
 * @param place where it stands, and whether it goes on elsewhere
 */
public record OpenTask(
        int no,
        String step,
        TaskKind kind,
        String role,
        @Nullable UUID assignee,
        Set<String> held,
        Place place) {

    /**
     * Where a task stands.
     *
     * @param unit whose work it is
     * @param begun whether somebody has taken it up
     * @param offeredTo the unit that is asked to take it; null where none is
     * @param heldThere the roles that the caller holds in that one
     */
    public record Place(
            String unit, boolean begun, @Nullable String offeredTo, Set<String> heldThere) {

        /** Keeps its own set. */
        public Place {
            heldThere = Set.copyOf(heldThere);
        }
    }

    /** Keeps its own set. */
    public OpenTask {
        held = Set.copyOf(held);
    }

    /** One that no other unit is asked to take. */
    public OpenTask(
            int no, String step, TaskKind kind, String role, @Nullable UUID assignee, Set<String> held, String unit) {
        this(no, step, kind, role, assignee, held, new Place(unit, assignee != null, null, Set.of()));
    }

    /** Whether the caller's role makes it the caller's work; what an applicant has done is recorded by any officer of the unit. */
    boolean isForTheCaller() {
        return kind.isApplicants() ? !held.isEmpty() : held.contains(role);
    }

    /** Whether the decision is formed or taken in it. */
    boolean isDeciding() {
        return switch (kind) {
            case APPRAISAL, CONSULTATION, APPROVAL, SIGNING -> true;
            case PAYMENT, SUPPLEMENT, FINANCIAL_OBLIGATION, LINKED_PROCEDURE, ISSUE, HAND_OVER -> false;
        };
    }

    /** Whether whoever appraised must leave it to others. */
    boolean needsOtherEyes() {
        return kind == TaskKind.APPROVAL || kind == TaskKind.SIGNING;
    }
}
