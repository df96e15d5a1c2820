package vn.motcua.intake.reference.model;

/** How a dossier is filed (KenhThucHien). */
public enum Channel {
    COUNTER,
    ONLINE,
    POST
}
