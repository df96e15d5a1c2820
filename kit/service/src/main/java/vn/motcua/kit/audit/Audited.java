package vn.motcua.kit.audit;

/** An aggregate row whose commands are audited. */
public interface Audited {

    /** Names the subject in the trail, e.g. {@code dossier:<id>}. */
    String auditSubject();

    /** The newest link. */
    AuditHead auditHead();

    /** Moves on to a newer link. */
    void auditHead(AuditHead head);
}
