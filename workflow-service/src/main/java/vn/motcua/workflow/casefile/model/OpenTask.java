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
 */
public record OpenTask(
        int no,
        String step,
        TaskKind kind,
        String role,
        @Nullable UUID assignee,
        Set<String> held) {

    /** Keeps its own set. */
    public OpenTask {
        held = Set.copyOf(held);
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
