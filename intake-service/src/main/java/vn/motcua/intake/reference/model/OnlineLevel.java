package vn.motcua.intake.reference.model;

/** How much of a procedure can be done online; with INFORMATION nothing can be filed online. */
public enum OnlineLevel {
    FULL_PROCESS,
    PARTIAL,
    INFORMATION
}
