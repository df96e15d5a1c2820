package vn.motcua.workflow.casefile.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.Audited;
import vn.motcua.workflow.casefile.model.CaseEvent;
import vn.motcua.workflow.casefile.model.CaseFile;
import vn.motcua.workflow.casefile.model.CaseState;
import vn.motcua.workflow.casefile.model.Move;
import vn.motcua.workflow.casefile.model.Proposal;
import vn.motcua.workflow.casefile.model.TaskOutcome;
import vn.motcua.workflow.casefile.model.Verdict;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.deadline.model.Term;
import vn.motcua.workflow.deadline.model.Watch;
import vn.motcua.workflow.process.model.ProcessDefinition;

/**
 * One case. It holds what exists once for a dossier: the version that guards every change, the sequence of its events and the head of
 * its audit chain. Long because it has many columns; what it decides, the model decides.
 */
@Entity
@Table(name = "cases")
@NullUnmarked
public class CaseRow implements Audited {

    @Id
    @Column(name = "dossier_id")
    private UUID dossierId;

    @Column(name = "dossier_code")
    private String dossierCode;

    @Embedded
    private PinnedProcedure procedure;

    private String channel;
    private String unit;

    @Column(name = "receiving_unit")
    private String receivingUnit;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Column(name = "task_no")
    private int taskNo;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Embedded
    private TermColumns term;

    @Nullable
    @Column(name = "next_alarm_at")
    private Instant nextAlarmAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Attention attention;

    @Nullable
    @Column(name = "processing_started_at")
    private Instant processingStartedAt;

    @Nullable
    @Column(name = "appraised_by")
    private UUID appraisedBy;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Proposal proposal;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Verdict decision;

    @Nullable
    @Embedded
    private IssuedResult result;

    @Nullable
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "event_seq")
    private long eventSeq;

    @Embedded
    private AuditHead auditHead;

    @Version
    private long version;

    /** For Hibernate. */
    protected CaseRow() {}

    /** A case of a dossier that was just received. */
    public static CaseRow open(Reception reception, Term term, Instant now) {
        CaseRow row = new CaseRow();
        row.dossierId = reception.dossierId();
        row.dossierCode = reception.dossierCode();
        row.procedure = reception.procedure();
        row.channel = reception.channel();
        row.unit = reception.competentUnit();
        row.receivingUnit = reception.receivingUnit();
        row.receivedAt = reception.receivedAt();
        row.openedAt = now;
        row.term = TermColumns.of(term);
        row.auditHead = AuditHead.START;
        return row;
    }

    /**
     * The case as its rules see it.
     *
     * @param responsibleStays whether the responsible officer still has the right to the open task
     */
    CaseFile file(ProcessDefinition process, @Nullable TaskRow openTask, boolean responsibleStays) {
        return new CaseFile(
                state,
                process,
                openTask == null ? null : openTask.asOpenTask(process, responsibleStays),
                appraisedBy,
                decision);
    }

    /**
     * Writes a decided move into this row and into its open task.
     *
     * @param openTask the task that is open before the move
     * @param nextTerm the time of the step that begins, if one does
     * @return the task of the step that begins, to be persisted
     */
    public Optional<TaskRow> apply(Move move, @Nullable TaskRow openTask, @Nullable Term nextTerm, Instant now) {
        state = move.to();
        move.events().forEach(event -> note(event, now));
        if (openTask != null && move.claimedBy() != null) {
            openTask.claim(move.claimedBy(), now);
        }
        if (openTask != null && move.ends() != null) {
            openTask.close(move.ends(), now);
        }
        TaskRow next = null;
        if (move.starts() != null && nextTerm != null) {
            taskNo++;
            next = TaskRow.open(this, move.starts(), nextTerm, now);
        }
        watch(next != null ? next : openTask);
        return Optional.ofNullable(next);
    }

    /**
     * Moves the case to the unit that took over from its own.
     *
     * @param keepsAssignee whether the responsible officer works there too
     * @return the task that goes on there, to be persisted
     */
    Optional<TaskRow> moveTo(String heir, @Nullable TaskRow openTask, boolean keepsAssignee, Instant now) {
        unit = heir;
        if (openTask == null) {
            return Optional.empty();
        }
        return Optional.of(continued(openTask, TaskOutcome.MOVED, keepsAssignee, now));
    }

    /** Ends the open task and lets the same step go on in another one, so that the history shows both. */
    TaskRow continued(TaskRow openTask, TaskOutcome outcome, boolean keepsAssignee, Instant now) {
        openTask.close(new Move.TaskEnd(outcome, null, null), now);
        taskNo++;
        TaskRow next = openTask.continuedIn(this, keepsAssignee, now);
        watch(next);
        return next;
    }

    /** Says of the dossier or of its open step that it is nearly due or overdue. */
    public void mark(CaseEvent.Level level, Attention what, @Nullable TaskRow openTask, Instant now) {
        if (level == CaseEvent.Level.DOSSIER) {
            term = TermColumns.of(term().marked(what, now));
        } else if (openTask != null) {
            openTask.term(openTask.term().marked(what, now));
        }
        watch(openTask);
    }

    /** What is to be watched from now on: the open step, and the dossier until its result is issued. */
    private void watch(@Nullable TaskRow task) {
        Watch watch = new Watch(
                task == null || task.closedAt() != null ? null : task.term(), state.isInProcess() ? term() : null);
        nextAlarmAt = watch.nextAlarm();
        attention = watch.attention();
    }

    private void note(CaseEvent event, Instant now) {
        switch (event) {
            case CaseEvent.ProcessingStarted _ -> processingStartedAt = now;
            case CaseEvent.CaseAppraised appraised -> {
                appraisedBy = appraised.by();
                proposal = appraised.proposal();
            }
            case CaseEvent.CaseApproved approved -> decision = approved.verdict();
            case CaseEvent.ResultIssued issued ->
                result = IssuedResult.issued(issued.resultCode(), issued.title(), now);
            case CaseEvent.ResultReturned returned -> result = result.returned(returned.delivery(), now);
            case CaseEvent.CaseWithdrawn _ -> withdrawnAt = now;
            case CaseEvent.CaseOpened _,
                    CaseEvent.CaseSentBack _,
                    CaseEvent.WithdrawalRefused _,
                    CaseEvent.CaseMovedToUnit _,
                    CaseEvent.CaseNearlyDue _,
                    CaseEvent.CaseOverdue _ -> {}
        }
    }

    /** The number of the next event of this case. */
    public long nextEventSeq() {
        return ++eventSeq;
    }

    @Override
    public String auditSubject() {
        return "case:" + dossierId;
    }

    @Override
    public AuditHead auditHead() {
        return auditHead;
    }

    @Override
    public void auditHead(AuditHead head) {
        auditHead = head;
    }

    /** The dossier whose case this is. */
    public UUID dossierId() {
        return dossierId;
    }

    /** Its code. */
    public String dossierCode() {
        return dossierCode;
    }

    /** What was pinned at reception. */
    public PinnedProcedure procedure() {
        return procedure;
    }

    /** How the dossier was filed. */
    public String channel() {
        return channel;
    }

    /** Who decides. */
    public String unit() {
        return unit;
    }

    /** Who received it. */
    public String receivingUnit() {
        return receivingUnit;
    }

    /** Where the case stands. */
    public CaseState state() {
        return state;
    }

    /** The number of the newest task; 0 before the first. */
    public int taskNo() {
        return taskNo;
    }

    /** When the dossier was received. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** When this case was opened. */
    public Instant openedAt() {
        return openedAt;
    }

    /** The dossier's time. */
    public Term term() {
        return term.term();
    }

    /** The worse of dossier and open step. */
    public @Nullable Attention attention() {
        return attention;
    }

    /** When the first officer's step began. */
    public @Nullable Instant processingStartedAt() {
        return processingStartedAt;
    }

    /** What the appraiser proposes. */
    public @Nullable Proposal proposal() {
        return proposal;
    }

    /** What was decided. */
    public @Nullable Verdict decision() {
        return decision;
    }

    /** The result, once there is one. */
    public @Nullable IssuedResult result() {
        return result;
    }

    /** When the applicant withdrew. */
    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** Guards against changes that did not see each other. */
    public long version() {
        return version;
    }
}
