package vn.motcua.payment.fee.model;

/** How a case ended without what was applied for: what was paid goes back where the fee's rule says so. */
public enum CaseEnd {
    /** The applicant withdrew it. */
    WITHDRAWN,
    /** The result is a refusal. */
    REJECTED,
    /** Processing was stopped. */
    STOPPED
}
