package vn.motcua.processflow;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a case after reception.
 *
 * @param steps the stages that every dossier passes, which the workflow follows
 * @param flow the same in full: tasks, choices, parallel ways; null when the stages say it all
 * @param extension whether the promised date may be put off; null where nothing is said
 */
public record ProcessDefinition(
        String code,
        int version,
        List<Step> steps,
        @Nullable ProcessFlow flow,
        @Nullable ExtensionRule extension) {

    /** What a step is. */
    public enum Kind {
        PAYMENT,
        APPRAISAL,
        APPROVAL,
        ISSUE,
        HAND_OVER
    }

    /**
     * One step.
     *
     * @param role who takes it; null for a payment
     * @param share percent of the dossier's working time; null for a payment
     */
    public record Step(
            String code,
            Kind kind,
            @Nullable String role,
            @Nullable Integer share) {

        public Step {
            Objects.requireNonNull(code);
            Objects.requireNonNull(kind);
        }
    }

    public ProcessDefinition {
        Objects.requireNonNull(code);
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** Stages only. */
    public ProcessDefinition(String code, int version, List<Step> steps) {
        this(code, version, steps, null, null);
    }

    /** One that says nothing of extensions. */
    public ProcessDefinition(String code, int version, List<Step> steps, @Nullable ProcessFlow flow) {
        this(code, version, steps, flow, null);
    }

    /** With the stages that follow from the flow, where none were given. */
    public ProcessDefinition withStages() {
        return flow == null || !steps.isEmpty()
                ? this
                : new ProcessDefinition(code, version, Stages.of(flow), flow, extension);
    }

    /** What happens, drawn exactly: the flow, or the straight line that the stages spell. */
    public ProcessFlow wholeFlow() {
        return flow == null ? StagesAsFlow.flowOf(steps) : flow;
    }
}
