package vn.motcua.workflow.casefile.model;

/** What the appraiser proposes. */
public enum Proposal {
    APPROVE,
    REJECT
}
