package vn.motcua.catalog.draft.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.draft.model.ApproverIsEditor;
import vn.motcua.catalog.procedure.model.VersionAction;
import vn.motcua.catalog.procedure.model.VersionState;
import vn.motcua.catalog.procedure.model.VersionTransitions;
import vn.motcua.kit.audit.AuditedRow;
import vn.motcua.kit.command.SeenVersions;
import vn.motcua.kit.refusal.Refusal.FieldError;

/**
 * A version of a procedure in preparation. It has no number before it is approved; afterwards the row stays as the record of who prepared
 * and who decided.
 */
@Entity(name = "ProcedureDraft")
@Table(name = "procedure_drafts")
@NullUnmarked
public class ProcedureDraftRow extends AuditedRow {

    @Id
    private UUID id;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    @Column(updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    private VersionState state;

    @Nullable
    @Column(name = "based_on", updatable = false)
    private Integer basedOn;

    @Column(columnDefinition = "text")
    private String content;

    private int gaps;

    @Nullable
    @Column(columnDefinition = "text")
    private String said;

    @Nullable
    @Column(name = "left_out", columnDefinition = "text")
    private String leftOut;

    /** Null when it was written before findings were kept. */
    @Nullable
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(read = "cast(findings as text)", write = "cast(cast(? as text) as jsonb)")
    private String findings;

    private String editors;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Nullable
    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Nullable
    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Nullable
    @Column(name = "decided_by")
    private UUID decidedBy;

    @Nullable
    @Column(name = "decided_at")
    private Instant decidedAt;

    @Nullable
    @Column(name = "return_reason")
    private String returnReason;

    @Nullable
    @Column(name = "published_version")
    private Integer publishedVersion;

    /** For Hibernate. */
    protected ProcedureDraftRow() {}

    /**
     * A new draft of a procedure.
     *
     * @param findings what keeps this content from being published
     */
    public static ProcedureDraftRow begun(
            UUID id,
            String code,
            @Nullable Integer basedOn,
            String content,
            List<FieldError> findings,
            UUID editor,
            Instant now) {
        ProcedureDraftRow row = new ProcedureDraftRow();
        row.id = id;
        row.code = code;
        row.state = VersionState.DRAFT;
        row.basedOn = basedOn;
        row.contain(content, findings);
        row.editors = editor.toString();
        row.createdAt = now;
        row.updatedAt = now;
        return row;
    }

    /**
     * Replaces the content.
     *
     * @param findingsNow what keeps this content from being published
     */
    public void edit(String changed, List<FieldError> findingsNow, UUID editor, Instant now) {
        state = VersionTransitions.TABLE.next(state, VersionAction.EDIT);
        contain(changed, findingsNow);
        addEditor(editor);
        updatedAt = now;
    }

    /**
     * Its content comes from a file.
     *
     * @param saidNow what the national catalogue says, JSON text; null when another file brought the content, and what it said before stays
     * @param notTakenOver what could not be taken over, JSON text
     */
    public void takenOver(@Nullable String saidNow, String notTakenOver) {
        said = saidNow == null ? said : saidNow;
        leftOut = notTakenOver;
    }

    /** Throws it away; it stays as a record. */
    public void discard(UUID editor, Instant now) {
        state = VersionTransitions.TABLE.next(state, VersionAction.DISCARD);
        decide(editor, now);
    }

    /** Hands it to an approver. */
    public void propose(UUID editor, Instant now) {
        state = VersionTransitions.TABLE.next(state, VersionAction.PROPOSE);
        addEditor(editor);
        proposedBy = editor;
        proposedAt = now;
        returnReason = null;
        updatedAt = now;
    }

    /** Gives it back to its editors. */
    public void giveBack(UUID approver, String reason, Instant now) {
        state = VersionTransitions.TABLE.next(state, VersionAction.RETURN);
        requireAnotherPerson(approver);
        returnReason = reason;
        decide(approver, now);
    }

    /** Checks that this person may approve it now. */
    public void requireApproval(UUID approver) {
        VersionTransitions.TABLE.next(state, VersionAction.APPROVE);
        requireAnotherPerson(approver);
    }

    /** It has become a published version. */
    public void approved(UUID approver, int version, Instant now) {
        state = VersionTransitions.TABLE.next(state, VersionAction.APPROVE);
        publishedVersion = version;
        contain(content, List.of());
        decide(approver, now);
    }

    private void contain(String document, List<FieldError> lacks) {
        content = document;
        findings = StoredFindings.write(lacks);
        gaps = lacks.size();
    }

    private void decide(UUID by, Instant now) {
        decidedBy = by;
        decidedAt = now;
        updatedAt = now;
    }

    private void requireAnotherPerson(UUID approver) {
        if (editors().contains(approver)) {
            throw new ApproverIsEditor();
        }
    }

    private void addEditor(UUID editor) {
        Set<UUID> all = new LinkedHashSet<>(editors());
        all.add(editor);
        editors = all.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    /** Refuses when the caller has seen another version of the row. */
    public void requireSeen(SeenVersions seen) {
        seen.require(lockVersion);
    }

    /** National code of the procedure. */
    public String code() {
        return code;
    }

    /** Whether it can be edited; one that was proposed cannot. */
    public boolean isEditable() {
        return state == VersionState.DRAFT;
    }

    /** The document as far as it goes, JSON text. */
    public String content() {
        return content;
    }

    /** Everybody who edited or proposed it. */
    public Set<UUID> editors() {
        return Arrays.stream(editors.split(" "))
                .map(UUID::fromString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As people see it. */
    public ProcedureDraft toModel() {
        return new ProcedureDraft(
                id,
                lockVersion,
                code,
                state,
                basedOn,
                content,
                gaps,
                leftOut,
                editors(),
                createdAt,
                updatedAt,
                new ProcedureDraft.Deciding(
                        proposedBy, proposedAt, decidedBy, decidedAt, returnReason, publishedVersion));
    }

    @Override
    public String auditSubject() {
        return "procedure-draft:" + id;
    }
}
