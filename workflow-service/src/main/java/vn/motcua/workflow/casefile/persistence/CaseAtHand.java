package vn.motcua.workflow.casefile.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.deed.Subject;
import vn.motcua.transactions.Writes;
import vn.motcua.workflow.casefile.model.CaseEvent;
import vn.motcua.workflow.casefile.model.CaseFile;
import vn.motcua.workflow.casefile.model.Move;
import vn.motcua.workflow.casefile.model.Officer;
import vn.motcua.workflow.casefile.model.OpenTask;
import vn.motcua.workflow.casefile.model.Progress;
import vn.motcua.workflow.casefile.model.Reception;
import vn.motcua.workflow.casefile.model.Standing;
import vn.motcua.workflow.casefile.model.Task;
import vn.motcua.workflow.casefile.model.TaskOutcome;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.deadline.model.Term;
import vn.motcua.workflow.deadline.model.Watch;
import vn.motcua.workflow.process.model.ProcessDefinition;

/**
 * A case while a transaction works on it: what was found, or opened, and what has become of it since. {@link #write} leaves all of that with the
 * transaction, once, after the deeds that moved the number of its events and its audit chain.
 */
public final class CaseAtHand implements Subject {

    /** What the caller's rights make of a case; nothing of it where the system works on it. */
    private record Seen(Set<String> roles, boolean responsibleStays, List<UUID> appraisers) {
        static final Seen BY_THE_SYSTEM = new Seen(Set.of(), true, List.of());
    }

    private final Reception reception;
    private final Instant openedAt;
    private final long found;
    private final Seen seen;
    private final int tasksFound;
    private final SortedMap<Integer, Task> changed = new TreeMap<>();
    private Standing standing;
    private @Nullable Task openTask;
    private boolean responsibleIsGone;
    private long eventSeq;
    private AuditHead auditHead;

    private CaseAtHand(
            Reception reception,
            Instant openedAt,
            long found,
            Standing standing,
            @Nullable Task openTask,
            long eventSeq,
            AuditHead auditHead,
            Seen seen) {
        this.reception = reception;
        this.openedAt = openedAt;
        this.found = found;
        this.standing = standing;
        this.openTask = openTask;
        this.tasksFound = standing.taskNo();
        this.eventSeq = eventSeq;
        this.auditHead = auditHead;
        this.seen = seen;
        this.responsibleIsGone = openTask != null && openTask.assignee() != null && !seen.responsibleStays();
    }

    /** A case of a dossier that was just received. */
    public static CaseAtHand opened(Reception reception, Term term, Instant now) {
        Standing standing = Standing.before(reception.competentUnit(), term);
        return new CaseAtHand(reception, now, -1, standing, null, 0, AuditHead.START, Seen.BY_THE_SYSTEM);
    }

    static CaseAtHand toModel(Row row) {
        return of(row, Seen.BY_THE_SYSTEM);
    }

    static CaseAtHand toModelOfOfficer(Row row) {
        return of(
                row,
                new Seen(
                        Set.copyOf(List.of(row.getArrayOfStrings("held"))),
                        row.getBoolean("responsible_stays"),
                        List.of(row.getArrayOfUUIDs("appraisers"))));
    }

    private static CaseAtHand of(Row row, Seen seen) {
        return new CaseAtHand(
                CaseRows.reception(row),
                TaskRows.instant(row, "opened_at"),
                row.getLong("version"),
                CaseRows.standing(row),
                TaskRows.toModel(row),
                row.getLong("event_seq"),
                new AuditHead(row.getLong("audit_seq"), row.getString("audit_hash")),
                seen);
    }

    /** The case as its rules see it. */
    public CaseFile file(ProcessDefinition process) {
        Task task = openTask;
        return new CaseFile(
                standing.state(),
                process,
                task == null
                        ? null
                        : new OpenTask(process.step(task.kind()), responsibleIsGone ? null : task.assignee()),
                seen.appraisers(),
                standing.progress().decision(),
                reception.applicant());
    }

    /** The caller, as the rules of this case see them: with the roles held, by token and by assignment, in the unit of this very case. */
    public Officer officer(UUID id) {
        return new Officer(id, seen.roles());
    }

    /** Who was responsible for the open task and has lost the right to it: others of the role may go on with it. */
    public Optional<UUID> formerResponsible() {
        Task task = openTask;
        return responsibleIsGone && task != null ? Optional.ofNullable(task.assignee()) : Optional.empty();
    }

    /**
     * Enters a decided move.
     *
     * @param nextTerm the time of the step that begins; null when none does
     */
    public void apply(Move move, @Nullable Term nextTerm, Instant now) {
        standing = standing.after(move, now);
        Task task = openTask;
        if (task != null && move.claimedBy() != null) {
            task = keep(task.claimedBy(move.claimedBy(), now));
        }
        if (task != null && move.ends() != null) {
            keep(task.ended(move.ends(), now));
            task = null;
        }
        if (move.starts() != null && nextTerm != null) {
            standing = standing.withNextTask();
            task = keep(Task.open(standing.taskNo(), standing.unit(), move.starts(), nextTerm, now));
        }
        openTask = task;
    }

    /**
     * Moves the case to the unit that took over; an open task goes on there.
     *
     * @param keepsAssignee whether the responsible officer works there too
     */
    public void moveTo(String heir, boolean keepsAssignee, Instant now) {
        standing = standing.in(heir);
        continueTask(TaskOutcome.MOVED, keepsAssignee, now);
    }

    /** Lets the open task go on without its former responsible officer, who stays in the history. */
    public void release(Instant now) {
        continueTask(TaskOutcome.TAKEN_OVER, false, now);
        responsibleIsGone = false;
    }

    /** Ends the open task and lets the same step go on in another one, so that the history shows both. */
    private void continueTask(TaskOutcome outcome, boolean keepsAssignee, Instant now) {
        Task task = openTask;
        if (task != null) {
            keep(task.ended(new Move.TaskEnd(outcome, null, null), now));
            standing = standing.withNextTask();
            openTask = keep(task.continued(standing.taskNo(), standing.unit(), keepsAssignee, now));
        }
    }

    /** Says of the dossier or of its open step that it is nearly due or overdue. */
    public void mark(CaseEvent.Level level, Attention what, Instant now) {
        Task task = openTask;
        if (level == CaseEvent.Level.DOSSIER) {
            standing = standing.marked(what, now);
        } else if (task != null) {
            openTask = keep(task.marked(what, now));
        }
    }

    private Task keep(Task task) {
        changed.put(task.no(), task);
        return task;
    }

    /** Leaves the case and its changed tasks with the transaction. */
    public void write(Writes writes) {
        if (found < 0) {
            CaseRows.insert(writes, this);
        } else {
            CaseRows.update(writes, this);
        }
        changed.headMap(tasksFound + 1).values().forEach(task -> TaskRows.update(writes, dossierId(), task));
        changed.tailMap(tasksFound + 1).values().forEach(task -> TaskRows.insert(writes, dossierId(), task));
    }

    /** The worse of dossier and open step. */
    public @Nullable Attention attention() {
        Task task = openTask;
        return new Watch(task == null ? null : task.term(), standing.state().isInProcess() ? standing.term() : null)
                .attention();
    }

    @Override
    public long nextEventSeq() {
        return ++eventSeq;
    }

    long eventSeq() {
        return eventSeq;
    }

    @Override
    public String auditSubject() {
        return "case:" + dossierId();
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
        return reception.dossierId();
    }

    /** Its code. */
    public String dossierCode() {
        return reception.dossierCode();
    }

    /** What was received, for ever. */
    public Reception reception() {
        return reception;
    }

    /** When this case was opened. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Where it stands. */
    public Standing standing() {
        return standing;
    }

    /** What has come of it. */
    public Progress progress() {
        return standing.progress();
    }

    /** The work to do now. */
    public @Nullable Task openTask() {
        return openTask;
    }

    /** The version before this transaction's changes. */
    public long foundVersion() {
        return found;
    }

    /** The version with this transaction's changes: what the caller may send as {@code If-Match} next. */
    public long version() {
        return found + 1;
    }
}
