package vn.motcua.workflow.process.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A process definition as it was published. A case keeps the one that was pinned at reception.
 *
 * @param steps in order; each kind at most once, and every kind but {@link StepKind#PAYMENT} exactly once
 */
public record ProcessDefinition(List<Step> steps) {

    public ProcessDefinition {
        steps = List.copyOf(steps);
        Set<StepKind> kinds = EnumSet.noneOf(StepKind.class);
        steps.forEach(step -> kinds.add(step.kind()));
        if (kinds.size() != steps.size() || !kinds.containsAll(EnumSet.complementOf(EnumSet.of(StepKind.PAYMENT)))) {
            throw new IllegalArgumentException("A process has each step once, and every step but payment always");
        }
    }

    /** Whether processing waits until the fee due at reception is settled. */
    public boolean startsWithPayment() {
        return find(StepKind.PAYMENT).isPresent();
    }

    /** The step of a kind that every process has. */
    public Step step(StepKind kind) {
        return find(kind).orElseThrow();
    }

    private Optional<Step> find(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }
}
