package vn.motcua.workflow.casefile.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.casefile.model.Move;
import vn.motcua.workflow.casefile.model.OpenTask;
import vn.motcua.workflow.casefile.model.TaskOutcome;
import vn.motcua.workflow.deadline.model.Term;
import vn.motcua.workflow.process.model.ProcessDefinition;
import vn.motcua.workflow.process.model.StepKind;

/** One step a case goes through. While it is open it is work to do; closed, it is history and never changes again. */
@Entity
@IdClass(TaskRow.Key.class)
@Table(name = "tasks")
@NullUnmarked
public class TaskRow {

    /** Tasks are numbered within their case. */
    record Key(UUID dossierId, int taskNo) implements Serializable {}

    @Id
    @Column(name = "dossier_id")
    private UUID dossierId;

    @Id
    @Column(name = "task_no")
    private int taskNo;

    private String unit;
    private String role;
    private String step;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Embedded
    private TermColumns term;

    @Nullable
    private UUID assignee;

    @Nullable
    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Nullable
    @Column(name = "closed_at")
    private Instant closedAt;

    @Nullable
    @Column(name = "closed_by")
    private UUID closedBy;

    @Nullable
    @Enumerated(EnumType.STRING)
    private TaskOutcome outcome;

    @Nullable
    private String remark;

    /** For Hibernate. */
    protected TaskRow() {}

    static TaskRow open(CaseRow of, Move.TaskStart start, Term term, Instant now) {
        TaskRow row = new TaskRow();
        row.dossierId = of.dossierId();
        row.taskNo = of.taskNo();
        row.unit = of.unit();
        row.role = start.step().role();
        row.step = start.step().code();
        row.kind = start.step().kind();
        row.openedAt = now;
        row.term = TermColumns.of(term);
        row.assignee = start.assignee();
        row.claimedAt = start.assignee() == null ? null : now;
        return row;
    }

    /** The same step with the same time, as it goes on in the unit of the case: there, or with somebody else. */
    TaskRow continuedIn(CaseRow of, boolean keepsAssignee, Instant now) {
        TaskRow row = new TaskRow();
        row.dossierId = dossierId;
        row.taskNo = of.taskNo();
        row.unit = of.unit();
        row.role = role;
        row.step = step;
        row.kind = kind;
        row.openedAt = now;
        row.term = TermColumns.of(term());
        row.assignee = keepsAssignee ? assignee : null;
        row.claimedAt = keepsAssignee ? claimedAt : null;
        return row;
    }

    void claim(UUID officer, Instant now) {
        if (!officer.equals(assignee)) {
            assignee = officer;
            claimedAt = now;
        }
    }

    void close(Move.TaskEnd end, Instant now) {
        closedAt = now;
        closedBy = end.by();
        outcome = end.outcome();
        remark = end.remark();
    }

    void term(Term changed) {
        term = TermColumns.of(changed);
    }

    OpenTask asOpenTask(ProcessDefinition process, boolean responsibleStays) {
        return new OpenTask(process.step(kind), responsibleStays ? assignee : null);
    }

    /** The step's time. */
    public Term term() {
        return term.term();
    }

    /** Code of the step in its process. */
    public String step() {
        return step;
    }

    /** What is done in it. */
    public StepKind kind() {
        return kind;
    }

    /** The unit whose work it is. */
    public String unit() {
        return unit;
    }

    /** The role whose work it is. */
    public String role() {
        return role;
    }

    /** When the work came up. */
    public Instant openedAt() {
        return openedAt;
    }

    /** The one person responsible. */
    public @Nullable UUID assignee() {
        return assignee;
    }

    /** Since when. */
    public @Nullable Instant claimedAt() {
        return claimedAt;
    }

    /** When it was done; null while it is open. */
    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** Who did it. */
    public @Nullable UUID closedBy() {
        return closedBy;
    }

    /** How it ended. */
    public @Nullable TaskOutcome outcome() {
        return outcome;
    }

    /** Opinion or reason; for officers of the unit only. */
    public @Nullable String remark() {
        return remark;
    }
}
