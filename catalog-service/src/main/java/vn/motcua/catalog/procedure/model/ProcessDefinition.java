package vn.motcua.catalog.procedure.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps that a case takes after reception. */
public record ProcessDefinition(String code, int version, List<Step> steps) {

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
            @Nullable Integer share) {}

    public ProcessDefinition {
        steps = List.copyOf(steps);
    }
}
