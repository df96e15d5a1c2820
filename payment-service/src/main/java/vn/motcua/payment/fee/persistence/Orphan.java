package vn.motcua.payment.fee.persistence;

import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.Audited;
import vn.motcua.payment.fee.model.GatewayName;

/** A capture that belongs to no fee. Its row never changes, so the head of its trail stands in the trail alone. */
public final class Orphan implements Audited {

    private final GatewayName gateway;
    private final String transactionNo;
    private AuditHead audit;

    public Orphan(GatewayName gateway, String transactionNo, AuditHead audit) {
        this.gateway = gateway;
        this.transactionNo = transactionNo;
        this.audit = audit;
    }

    @Override
    public String auditSubject() {
        return subject(gateway, transactionNo);
    }

    static String subject(GatewayName gateway, String transactionNo) {
        return "capture:" + gateway + ":" + transactionNo;
    }

    @Override
    public AuditHead auditHead() {
        return audit;
    }

    @Override
    public void auditHead(AuditHead head) {
        audit = head;
    }
}
