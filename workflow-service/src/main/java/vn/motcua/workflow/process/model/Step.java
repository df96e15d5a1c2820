package vn.motcua.workflow.process.model;

/**
 * One step of a process.
 *
 * @param code name within the process, e.g. {@code APPRAISE}
 * @param kind what is done
 * @param role whose work it is; empty for {@link StepKind#PAYMENT}
 * @param share percent of the dossier's working time that the step may take
 */
public record Step(String code, StepKind kind, String role, int share) {}
