package vn.motcua.intake.reference.model;

/** Who applies (LoaiDoiTuong). */
public enum ApplicantKind {
    CITIZEN,
    ENTERPRISE,
    HOUSEHOLD_BUSINESS
}
