package vn.motcua.intake.dossier.model;

/**
 * Everything that can happen to a dossier, whoever reports it: the one list of which the applicant's timeline is made. What moves the dossier
 * stands in {@link DossierTransitions}; what people read of it stands in {@code dossier_vi.properties}.
 */
public enum Happening {
    DOSSIER_SUBMITTED(2),
    DOSSIER_RECEIVED(3),
    DOSSIER_REFUSED(3),
    DOSSIER_WITHDRAWN(3),
    DOSSIER_WITHDRAWAL_REQUESTED(4),
    DOSSIER_SUPPLEMENT_REQUESTED(3),
    DOSSIER_SUPPLEMENT_ANSWERED(4),
    DOSSIER_SUPPLEMENT_REMINDED(4),
    DOSSIER_SUPPLEMENT_LAPSED(4),
    CASE_OPENED(4),
    CASE_PROCESSING_STARTED(4),
    CASE_APPRAISED(4),
    CASE_RETURNED_TO_APPRAISER(4),
    CASE_SUPPLEMENT_REQUESTED(4),
    CASE_OBLIGATION_REQUESTED(4),
    CASE_RESUMED(4),
    CASE_EXTENDED(4),
    CASE_APPROVED(4),
    CASE_STOPPED(4),
    CASE_WITHDRAWN(4),
    CASE_WITHDRAWAL_REFUSED(4),
    CASE_OVERDUE(4),
    RESULT_ISSUED(4),
    RESULT_RETURNED(5),
    FEE_RAISED(3),
    FEE_EXEMPTED(3),
    FEE_SETTLED(3),
    FEE_CANCELLED(3),
    FEE_REFUND_REQUESTED(3),
    FEE_REFUNDED(3),
    PAYMENT_SUSPENDED(3);

    private final int step;

    Happening(int step) {
        this.step = step;
    }

    /** The standard step 1–5 in which it is told; a fee is told in the step in which it is collected. */
    public int step() {
        return step;
    }
}
