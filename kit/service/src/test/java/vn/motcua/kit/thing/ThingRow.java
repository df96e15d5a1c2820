package vn.motcua.kit.thing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.Audited;

/** Something with a name, version-checked and audited. */
@Entity
@Table(name = "things")
@NullUnmarked
class ThingRow implements Audited {

    @Id
    UUID id;

    @Version
    @Column(name = "lock_version")
    long version;

    @Embedded
    AuditHead head = AuditHead.START;

    String name;

    @Override
    public String auditSubject() {
        return "thing:" + id;
    }

    @Override
    public AuditHead auditHead() {
        return head;
    }

    @Override
    public void auditHead(AuditHead newer) {
        head = newer;
    }
}
