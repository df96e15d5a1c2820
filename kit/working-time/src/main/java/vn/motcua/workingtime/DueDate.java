package vn.motcua.workingtime;

import java.time.Instant;
import java.util.List;

/**
 * A promised date and how it came about.
 *
 * @param dueAt the last moment at which the result is on time; always in working time or at the end of a session
 * @param steps every step of the sum, in the order in which they were taken
 */
public record DueDate(Instant dueAt, List<Step> steps) {

    public DueDate {
        steps = List.copyOf(steps);
    }

    /** Whether the date depends on a year that is not approved yet and may still move. */
    public boolean isProvisional() {
        return steps.stream().anyMatch(step -> step.kind() == StepKind.PROVISIONAL_YEAR);
    }
}
