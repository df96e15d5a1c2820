package vn.motcua.intake.dossier.model;

/** Where a dossier stands. Except for the draft each state is one national status (TrangThaiHoSo). */
public enum DossierState {
    DRAFT(0),
    FILED(1),
    RECEIVED(2),
    REFUSED(3),
    IN_PROCESS(4),
    SUPPLEMENT_REQUESTED(5),
    OBLIGATION_REQUESTED(6),
    WITHDRAWN(7),
    STOPPED(8),
    FINISHED(9),
    RETURNED(10);

    private final int nationalStatus;

    DossierState(int nationalStatus) {
        this.nationalStatus = nationalStatus;
    }

    /** 1 to 10; 0 for a draft, of which the nation knows nothing. */
    public int nationalStatus() {
        return nationalStatus;
    }

    /** What it is listed under: its national status, except that everything being worked on stands together. */
    public int shelf() {
        return switch (this) {
            case IN_PROCESS, SUPPLEMENT_REQUESTED, OBLIGATION_REQUESTED -> RECEIVED.nationalStatus;
            default -> nationalStatus;
        };
    }

    /** The state of a national status. */
    public static DossierState of(int nationalStatus) {
        return values()[nationalStatus];
    }
}
