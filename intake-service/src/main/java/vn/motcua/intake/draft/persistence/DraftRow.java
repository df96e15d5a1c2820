package vn.motcua.intake.draft.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.persistence.StoredJson;
import vn.motcua.intake.draft.model.DraftAlreadySubmitted;
import vn.motcua.kit.audit.AuditedRow;
import vn.motcua.kit.command.SeenVersions;

/** An application that is still being prepared. */
@Entity(name = "Draft")
@Table(name = "drafts")
@NullUnmarked
public class DraftRow extends AuditedRow {

    @Id
    UUID id;

    @Version
    @Column(name = "lock_version")
    int lockVersion;

    @Column(name = "owner_ref", updatable = false)
    UUID ownerRef;

    @Column(columnDefinition = "text")
    String content;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Nullable
    @Column(name = "dossier_id")
    UUID dossierId;

    /** A new draft of an owner. */
    public static DraftRow begun(UUID id, UUID owner, Filing filing, Instant now) {
        DraftRow row = new DraftRow();
        row.id = id;
        row.ownerRef = owner;
        row.content = StoredJson.write(filing);
        row.createdAt = now;
        row.updatedAt = now;
        return row;
    }

    /** Replaces the content. */
    public void replace(Filing filing, Instant now) {
        content = StoredJson.write(filing);
        updatedAt = now;
    }

    /** Refuses when it has become a dossier. */
    public void requireOpen() {
        if (dossierId != null) {
            throw new DraftAlreadySubmitted(dossierId);
        }
    }

    /** Refuses when the caller has seen another version. */
    public void requireSeen(SeenVersions seen) {
        seen.require(lockVersion);
    }

    /** As people see it. */
    public Draft toModel() {
        return new Draft(id, lockVersion, StoredJson.filing(content), createdAt, updatedAt, dossierId);
    }

    @Override
    public String auditSubject() {
        return "draft:" + id;
    }
}
