package vn.motcua.workflow.casefile.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.deed.Subject;
import vn.motcua.transactions.Writes;
import vn.motcua.workflow.casefile.model.CaseFile;
import vn.motcua.workflow.casefile.model.CaseWork;
import vn.motcua.workflow.casefile.model.Officer;
import vn.motcua.workflow.casefile.model.OpenTask;
import vn.motcua.workflow.casefile.model.Progress;
import vn.motcua.workflow.casefile.model.Reception;
import vn.motcua.workflow.casefile.model.Standing;
import vn.motcua.workflow.casefile.model.Task;
import vn.motcua.workflow.deadline.model.Term;
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
    private final CaseWork work;
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
        this.work = new CaseWork(standing, openTask);
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
        Task task = work.openTask();
        return new CaseFile(
                standing().state(),
                process,
                task == null
                        ? null
                        : new OpenTask(process.step(task.kind()), responsibleIsGone ? null : task.assignee()),
                seen.appraisers(),
                progress().decision(),
                reception.applicant());
    }

    /** The caller, as the rules of this case see them: with the roles held, by token and by assignment, in the unit of this very case. */
    public Officer officer(UUID id) {
        return new Officer(id, seen.roles());
    }

    /** Who was responsible for the open task and has lost the right to it: others of the role may go on with it. */
    public Optional<UUID> formerResponsible() {
        Task task = work.openTask();
        return responsibleIsGone && task != null ? Optional.ofNullable(task.assignee()) : Optional.empty();
    }

    /** Lets the open task go on without its former responsible officer, who stays in the history. */
    public void release(Instant now) {
        work.release(now);
        responsibleIsGone = false;
    }

    /** Leaves the case and its changed tasks with the transaction. */
    public void write(Writes writes) {
        if (found < 0) {
            CaseRows.insert(writes, this);
        } else {
            CaseRows.update(writes, this);
        }
        work.changedTasks().forEach(task -> TaskRows.update(writes, dossierId(), task));
        work.newTasks().forEach(task -> TaskRows.insert(writes, dossierId(), task));
    }

    /** What is being done to it. */
    public CaseWork work() {
        return work;
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
        return work.standing();
    }

    /** What has come of it. */
    public Progress progress() {
        return work.standing().progress();
    }

    /** The work to do now. */
    public @Nullable Task openTask() {
        return work.openTask();
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
