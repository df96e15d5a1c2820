package vn.motcua.workflow.casefile.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.deed.Subject;
import vn.motcua.transactions.Writes;
import vn.motcua.workflow.casefile.model.CaseFile;
import vn.motcua.workflow.casefile.model.CasePause;
import vn.motcua.workflow.casefile.model.CaseWork;
import vn.motcua.workflow.casefile.model.EarlierStep;
import vn.motcua.workflow.casefile.model.Figures;
import vn.motcua.workflow.casefile.model.Officer;
import vn.motcua.workflow.casefile.model.OpenTask;
import vn.motcua.workflow.casefile.model.Progress;
import vn.motcua.workflow.casefile.model.Reception;
import vn.motcua.workflow.casefile.model.Standing;
import vn.motcua.workflow.casefile.model.Task;
import vn.motcua.workflow.deadline.model.Term;
import vn.motcua.workflow.process.model.PinnedProcess;

/**
 * A case while a transaction works on it: what was found, or opened, and what has become of it since. {@link #write} leaves all of that with the
 * transaction, once, after the deeds that moved the number of its events and its audit chain.
 */
public final class CaseAtHand implements Subject {

    /** What the caller's rights make of a case; nothing of it where the system works on it. */
    private record Seen(Set<String> roles, Map<Integer, OfTask> tasks, List<EarlierStep> appraisals) {
        static final Seen BY_THE_SYSTEM = new Seen(Set.of(), Map.of(), List.of());
    }

    /** What they make of an open task. */
    private record OfTask(Set<String> held, boolean responsibleStays, Set<String> heldWhereOffered) {}

    private final Reception reception;
    private final Instant openedAt;
    private final long found;
    private final Seen seen;
    private final CaseWork work;
    private final Map<Figures.Place, Integer> counted;
    private long eventSeq;
    private AuditHead auditHead;

    private CaseAtHand(
            Reception reception,
            Instant openedAt,
            long found,
            Standing standing,
            List<Task> openTasks,
            long eventSeq,
            AuditHead auditHead,
            Seen seen) {
        this.reception = reception;
        this.openedAt = openedAt;
        this.found = found;
        this.work = new CaseWork(standing, openTasks);
        this.counted = found < 0 ? Map.of() : Figures.of(work);
        this.eventSeq = eventSeq;
        this.auditHead = auditHead;
        this.seen = seen;
    }

    /** A case of a dossier that was just received. */
    public static CaseAtHand opened(Reception reception, Term term, Instant now) {
        Standing standing = Standing.before(reception.competentUnit(), term);
        return new CaseAtHand(reception, now, -1, standing, List.of(), 0, AuditHead.START, Seen.BY_THE_SYSTEM);
    }

    /** A case out of its rows, one for each open task. */
    static CaseAtHand toModel(List<Row> rows) {
        return of(rows, Seen.BY_THE_SYSTEM);
    }

    static CaseAtHand toModelOfOfficer(List<Row> rows) {
        Row first = rows.getFirst();
        Set<String> held = Set.of(first.getArrayOfStrings("held"));
        Map<Integer, OfTask> tasks = new HashMap<>();
        for (Row row : rows) {
            @Nullable Integer no = row.getInteger("t_no");
            @Nullable String[] heldElsewhere = row.getArrayOfStrings("t_held");
            @Nullable String[] heldWhereOffered = row.getArrayOfStrings("t_held_where_offered");
            if (no != null) {
                tasks.put(
                        no,
                        new OfTask(
                                heldElsewhere == null ? held : Set.of(heldElsewhere),
                                row.getBoolean("responsible_stays"),
                                heldWhereOffered == null ? Set.of() : Set.of(heldWhereOffered)));
            }
        }
        List<EarlierStep> appraisals = Stream.of(first.getArrayOfStrings("appraisals"))
                .map(line -> line.split(" "))
                .map(words -> new EarlierStep(words[0], UUID.fromString(words[1])))
                .toList();
        return of(rows, new Seen(held, tasks, appraisals));
    }

    private static CaseAtHand of(List<Row> rows, Seen seen) {
        Row row = rows.getFirst();
        return new CaseAtHand(
                CaseRows.reception(row),
                TaskRows.instant(row, "opened_at"),
                row.getLong("version"),
                CaseRows.standing(row),
                TaskRows.toModels(rows),
                row.getLong("event_seq"),
                new AuditHead(row.getLong("audit_seq"), row.getString("audit_hash")),
                seen);
    }

    /** The case as its rules see it. */
    public CaseFile file(PinnedProcess process) {
        return new CaseFile(
                standing().life(),
                standing().state(),
                process,
                standing().marking(),
                work.openTasks().stream().map(this::open).toList(),
                seen.appraisals(),
                progress().decision(),
                progress().result() != null,
                reception.applicant());
    }

    private OpenTask open(Task task) {
        OfTask rights = seen.tasks().get(task.no());
        return new OpenTask(
                task.no(),
                task.step(),
                task.kind(),
                task.role(),
                isResponsibleGone(task) ? null : task.assignee(),
                rights == null ? Set.of() : rights.held(),
                new OpenTask.Place(
                        task.unit(),
                        task.isBegun(),
                        task.transfer() == null ? null : task.transfer().to(),
                        rights == null ? Set.of() : rights.heldWhereOffered()));
    }

    private boolean isResponsibleGone(Task task) {
        OfTask rights = seen.tasks().get(task.no());
        return task.assignee() != null && rights != null && !rights.responsibleStays();
    }

    /** The caller, as the rules of this case see them. */
    public Officer officer(UUID id) {
        return new Officer(id, seen.roles());
    }

    /** Who was responsible for an open task and has lost the right to it: others of the role may go on with it. */
    public Optional<UUID> formerResponsible(int task) {
        return work.openTasks().stream()
                .filter(one -> one.no() == task && isResponsibleGone(one))
                .findFirst()
                .map(Task::assignee);
    }

    /** Leaves the case and its changed tasks with the transaction. */
    public void write(Writes writes) {
        if (found < 0) {
            CaseRows.insert(writes, this);
        } else {
            CaseRows.update(writes, this);
        }
        CasePause pause = work.pause();
        if (pause != null) {
            PauseRows.insert(writes, dossierId(), pause);
        }
        work.forms().forEach(form -> FormRows.insert(writes, dossierId(), form));
        work.changedTasks().forEach(task -> TaskRows.update(writes, dossierId(), task));
        work.newTasks().forEach(task -> TaskRows.insert(writes, dossierId(), task));
        FigureRows.insert(writes, Figures.change(counted, Figures.of(work)));
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

    /** The work to do now, the oldest first. */
    public List<Task> openTasks() {
        return work.openTasks();
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
