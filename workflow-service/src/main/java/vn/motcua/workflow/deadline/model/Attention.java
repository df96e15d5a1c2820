package vn.motcua.workflow.deadline.model;

/** Why somebody should look, the less urgent first. */
public enum Attention {
    NEARLY_DUE,
    OVERDUE
}
