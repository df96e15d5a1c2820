package vn.motcua.kit.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The newest link of a subject's audit chain. It is kept on the aggregate, so that rows cut off the end of the chain
 * are missed, and no statement is needed to find the link before.
 */
@Embeddable
public record AuditHead(
        @Column(name = "audit_seq") long seq,
        @Column(name = "audit_hash") String hash) {

    /** Where every chain begins. */
    public static final AuditHead START = new AuditHead(0, "");
}
