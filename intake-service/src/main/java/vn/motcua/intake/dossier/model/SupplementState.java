package vn.motcua.intake.dossier.model;

/** What has become of what an applicant was asked for. */
public enum SupplementState {
    /** The applicant has to answer. */
    OPEN,
    /** The applicant has answered. */
    ANSWERED,
    /** An officer of the deciding unit has recorded what the applicant brought there. */
    RECORDED,
    /** Its time ran out without an answer. */
    LAPSED,
    /** The dossier was refused, withdrawn or stopped before an answer. */
    ENDED
}
