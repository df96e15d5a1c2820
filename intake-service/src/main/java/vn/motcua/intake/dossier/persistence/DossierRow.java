package vn.motcua.intake.dossier.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Dossier;
import vn.motcua.intake.dossier.model.DossierAction;
import vn.motcua.intake.dossier.model.DossierEvent;
import vn.motcua.intake.dossier.model.DossierEvent.DossierReceived;
import vn.motcua.intake.dossier.model.DossierEvent.DossierRefused;
import vn.motcua.intake.dossier.model.DossierEvent.DossierSubmitted;
import vn.motcua.intake.dossier.model.DossierEvent.DossierWithdrawn;
import vn.motcua.intake.dossier.model.DossierEvent.WithdrawalRequested;
import vn.motcua.intake.dossier.model.DossierState;
import vn.motcua.intake.dossier.model.Fees;
import vn.motcua.intake.dossier.model.NationalStatus;
import vn.motcua.intake.dossier.model.RefuseDossier;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.Audited;

/** A filed dossier without anything personal. What never changes after filing is not written again by updates. */
@Entity(name = "Dossier")
@Table(name = "dossiers")
@NullUnmarked
public class DossierRow implements Audited {

    @Id
    UUID id;

    @Version
    @Column(name = "lock_version")
    int lockVersion;

    @Column(name = "event_seq")
    long eventSeq;

    @Column(name = "timeline_length")
    int timelineLength;

    @Embedded
    AuditHead auditHead;

    short status;

    @Column(name = "owner_ref", updatable = false)
    UUID ownerRef;

    @Nullable
    @Column(name = "portal_code", updatable = false)
    String portalCode;

    @Column(name = "procedure_code", updatable = false)
    String procedureCode;

    @Column(name = "procedure_version")
    int procedureVersion;

    @Column(name = "case_code", updatable = false)
    String caseCode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "applicant_kind", updatable = false)
    ApplicantKind applicantKind;

    @Column(name = "receiving_unit")
    String receivingUnit;

    @Column(name = "competent_unit")
    String competentUnit;

    @Column(updatable = false, columnDefinition = "text")
    String quantities;

    @Column(name = "submitted_at", updatable = false)
    Instant submittedAt;

    @Nullable
    String code;

    @Nullable
    @Column(name = "received_at")
    Instant receivedAt;

    @Nullable
    @Column(name = "received_by")
    UUID receivedBy;

    @Nullable
    @Column(name = "due_at")
    Instant dueAt;

    @Nullable
    @Column(name = "refused_at")
    Instant refusedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_reason")
    RefuseDossier.@Nullable Reason refusalReason;

    @Nullable
    @Column(name = "refusal_legal_ground")
    String refusalLegalGround;

    @Nullable
    @Column(name = "refusal_explanation")
    String refusalExplanation;

    @Nullable
    @Column(name = "withdrawal_requested_at")
    Instant withdrawalRequestedAt;

    @Nullable
    @Column(name = "withdrawal_refused_at")
    Instant withdrawalRefusedAt;

    @Nullable
    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    @Nullable
    @Column(columnDefinition = "text")
    String fees;

    @Nullable
    @Column(name = "result_code")
    String resultCode;

    @Nullable
    @Column(name = "result_outcome")
    String resultOutcome;

    @Nullable
    @Column(name = "result_issued_at")
    Instant resultIssuedAt;

    @Nullable
    @Column(name = "returned_at")
    Instant returnedAt;

    @Nullable
    @Column(name = "delivered_by")
    String deliveredBy;

    /** A new row, out of the event that filed it. */
    public static DossierRow filed(
            DossierSubmitted filed, Map<String, Integer> quantities, @Nullable String portalCode) {
        DossierRow row = new DossierRow();
        row.id = filed.dossierId();
        row.auditHead = AuditHead.START;
        row.status = (short) DossierState.FILED.nationalStatus();
        row.ownerRef = filed.ownerRef();
        row.portalCode = portalCode;
        row.procedureCode = filed.procedureCode();
        row.procedureVersion = filed.procedureVersion();
        row.caseCode = filed.caseCode();
        row.channel = filed.channel();
        row.applicantKind = filed.applicantKind();
        row.receivingUnit = filed.receivingUnit();
        row.competentUnit = filed.competentUnit();
        row.quantities = StoredJson.write(quantities);
        row.submittedAt = filed.submittedAt();
        return row;
    }

    /** The row as decisions see it. */
    public Dossier dossier() {
        return new Dossier(
                id,
                state(),
                withdrawalRequestedAt != null && withdrawalRefusedAt == null && withdrawnAt == null,
                ownerRef,
                procedureCode,
                procedureVersion,
                caseCode,
                channel,
                applicantKind,
                StoredJson.quantities(quantities),
                receivingUnit,
                competentUnit,
                submittedAt);
    }

    /** The row as people see it. */
    public DossierFacts facts() {
        return new DossierFacts(this);
    }

    /** Takes over what was decided. */
    public void apply(DossierEvent event) {
        NationalStatus.after(event.action().eventType()).ifPresent(this::moveTo);
        switch (event) {
            case DossierSubmitted ignored -> {}
            case DossierReceived received -> {
                code = received.dossierCode();
                receivingUnit = received.receivingUnit();
                competentUnit = received.competentUnit();
                procedureVersion = received.procedureVersion();
                receivedAt = received.receivedAt();
                receivedBy = received.receivedBy();
                dueAt = received.dueAt();
            }
            case DossierRefused refused -> {
                refusedAt = refused.refusedAt();
                refusalReason = refused.reason();
                refusalLegalGround = refused.legalGround();
            }
            case DossierWithdrawn withdrawn -> withdrawnAt = withdrawn.withdrawnAt();
            case WithdrawalRequested requested -> {
                withdrawalRequestedAt = requested.requestedAt();
                withdrawalRefusedAt = null;
            }
        }
    }

    /** What the officer explained; for the applicant only, never published. */
    public void explainRefusal(@Nullable String explanation) {
        refusalExplanation = explanation;
    }

    /** Follows the workflow: a withdrawal was decided. */
    public void withdrawalDecided(DossierAction action, Instant at) {
        if (action == DossierAction.CASE_WITHDRAWN) {
            withdrawnAt = at;
        } else {
            withdrawalRefusedAt = at;
        }
    }

    /** Follows the workflow: there is a result. */
    public void resultIssued(String resultCode, String outcome, Instant at) {
        this.resultCode = resultCode;
        this.resultOutcome = outcome;
        this.resultIssuedAt = at;
    }

    /** Follows the workflow: the applicant has the result. */
    public void resultReturned(String deliveredBy, Instant at) {
        this.deliveredBy = deliveredBy;
        this.returnedAt = at;
    }

    /** Moves the status. */
    public void moveTo(DossierState state) {
        status = (short) state.nationalStatus();
    }

    /** The money as it stands. */
    public Fees fees() {
        return fees == null ? Fees.NONE : StoredJson.fees(fees);
    }

    /** Follows the payment service. */
    public void fees(Fees moved) {
        fees = StoredJson.write(moved);
    }

    /** Which dossier. */
    public UUID id() {
        return id;
    }

    /** Where it stands. */
    public DossierState state() {
        return DossierState.of(status);
    }

    /** The number of the next event that intake publishes about it. */
    public long nextEventSeq() {
        return ++eventSeq;
    }

    /** The number of the next entry of its timeline. */
    public int nextTimelineNumber() {
        return ++timelineLength;
    }

    @Override
    public String auditSubject() {
        return "dossier:" + id;
    }

    @Override
    public AuditHead auditHead() {
        return auditHead;
    }

    @Override
    public void auditHead(AuditHead head) {
        auditHead = head;
    }
}
