package vn.motcua.kit.audit;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.NullUnmarked;

/** An entity that holds the head of its own audit chain. */
@MappedSuperclass
@NullUnmarked
public abstract class AuditedRow implements Audited {

    @Embedded
    private AuditHead auditHead = AuditHead.START;

    @Override
    public AuditHead auditHead() {
        return auditHead;
    }

    @Override
    public void auditHead(AuditHead head) {
        auditHead = head;
    }
}
