package vn.motcua.kit.web;

import java.util.UUID;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.Audited;

/** What a person did about parked events: a trail of one entry each. */
record ParkedEventTrail(UUID id) implements Audited {

    @Override
    public String auditSubject() {
        return "parked-event:" + id;
    }

    @Override
    public AuditHead auditHead() {
        return AuditHead.START;
    }

    @Override
    public void auditHead(AuditHead head) {
        // The chain ends here.
    }
}
