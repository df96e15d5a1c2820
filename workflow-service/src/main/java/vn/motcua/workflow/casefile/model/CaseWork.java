package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.TaskKind;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.deadline.model.Term;

/** A case and its tasks while something is done to them: what has been decided is entered here, and what it changed is remembered. */
public final class CaseWork {

    private static final int RECEIVED = 2;
    private static final int IN_PROCESS = 4;
    private static final int SUPPLEMENT_REQUESTED = 5;
    private static final int OBLIGATION_REQUESTED = 6;
    private static final int WITHDRAWN = 7;
    private static final int STOPPED = 8;
    private static final int FINISHED = 9;
    private static final int RETURNED = 10;

    private final int tasksFound;
    private final SortedMap<Integer, Task> changed = new TreeMap<>();
    private final SortedMap<Integer, Task> open = new TreeMap<>();
    private final Map<Integer, Integer> goneOn = new HashMap<>();
    private final List<CaseForm> forms = new ArrayList<>();
    private @Nullable CasePause pause;
    private Standing standing;

    /** How the dossier's time goes on after a pause. */
    @FunctionalInterface
    public interface Resumption {
        /** The term after it stood still between two moments. */
        Term after(Term term, Instant from, Instant to);
    }

    /** As it was found. */
    public CaseWork(Standing standing, List<Task> openTasks) {
        this.standing = standing;
        openTasks.forEach(task -> open.put(task.no(), task));
        this.tasksFound = standing.taskNo();
    }

    /**
     * Enters a decided move.
     *
     * @param units where each step that begins is done
     * @param terms the time of each, by the task's unit
     * @param resumption what becomes of the dossier's time where it was paused
     */
    public void apply(
            Move move,
            Function<Move.TaskStart, String> units,
            Function<Move.TaskStart, Term> terms,
            Resumption resumption,
            Instant now) {
        Standing before = standing;
        standing = standing.after(move, now);
        Instant pausedAt = before.pausedAt();
        if (pausedAt != null && standing.life() == CaseLife.IN_PROCESS) {
            Instant until = rested(pausedAt, move.restedUntil(), now);
            Term moved = resumption.after(before.term(), pausedAt, until);
            pause = new CasePause(cause(), pausedAt, until, before.term().dueAt(), moved.dueAt());
            standing = standing.with(moved);
        }
        for (CaseEvent event : move.events()) {
            enter(event);
        }
        Move.Claim claim = move.claims();
        if (claim != null) {
            keep(openTask(claim.task()).claimedBy(claim.by(), now));
        }
        move.ends().forEach(end -> keep(openTask(end.task()).ended(end, now)));
        for (Move.TaskStart start : move.starts()) {
            standing = standing.withNextTask();
            keep(Task.open(standing.taskNo(), units.apply(start), start, terms.apply(start), now));
        }
        standing = standing.with(open.values().stream().map(Task::kind).toList());
    }

    /** Neither before the pause began nor in the future, whatever another service's clock says. */
    private static Instant rested(Instant from, @Nullable Instant until, Instant now) {
        if (until == null || until.isAfter(now)) {
            return now;
        }
        return until.isBefore(from) ? from : until;
    }

    private void enter(CaseEvent event) {
        switch (event) {
            case CaseEvent.SupplementRequested requested
            when requested.request() != null -> forms.add(requested.request());
            case CaseEvent.CaseStopped stopped when stopped.stop() != null -> forms.add(stopped.stop());
            case CaseEvent.CaseExtended extended -> {
                forms.add(extended.extension());
                standing = standing.with(extended.term());
            }
            default -> {
                // Nothing that a paper is made of.
            }
        }
    }

    /** The papers that were made. */
    public List<CaseForm> forms() {
        return List.copyOf(forms);
    }

    /**
     * Moves what is done in a unit to the one that took over; its open tasks go on there.
     *
     * @param keepsAssignee whether the responsible officer of a task works there too
     */
    public void moveTo(String from, String heir, Predicate<Task> keepsAssignee, Instant now) {
        if (standing.unit().equals(from)) {
            standing = standing.in(heir);
        }
        openTasks().stream()
                .filter(task -> task.unit().equals(from))
                .forEach(task -> goOn(task, TaskOutcome.MOVED, heir, keepsAssignee.test(task), now));
    }

    /** Lets an open task go on without its former responsible officer, who stays in the history. */
    public void release(int task, Instant now) {
        Task released = openTask(task);
        goOn(released, TaskOutcome.TAKEN_OVER, released.unit(), false, now);
    }

    /** Makes an officer responsible for an open task of which nobody was. */
    public void assign(int task, UUID officer, Instant now) {
        keep(openTask(task).claimedBy(officer, now));
    }

    /**
     * Ends an open task and lets the same step go on in another one, so that the history shows both.
     *
     * @param end how it ends, by whom, and in which words
     * @param officer with whom it goes on; null: with whoever claims it
     */
    public void passOn(Move.TaskEnd end, String unit, @Nullable UUID officer, Instant now) {
        Task task = openTask(end.task());
        keep(task.ended(end, now));
        standing = standing.withNextTask();
        goneOn.put(end.task(), standing.taskNo());
        keep(task.passedTo(standing.taskNo(), unit, officer, now));
    }

    /** Offers an open task to another unit, or takes that back. */
    public void offer(int task, @Nullable Transfer transfer) {
        keep(openTask(task).offered(transfer));
    }

    /** Ends an open task and lets the same step go on in another one, so that the history shows both. */
    private void goOn(Task task, TaskOutcome outcome, String unit, boolean keepsAssignee, Instant now) {
        keep(task.ended(Move.TaskEnd.without(task.no(), outcome), now));
        standing = standing.withNextTask();
        goneOn.put(task.no(), standing.taskNo());
        keep(task.continued(standing.taskNo(), unit, keepsAssignee, now));
    }

    /** Says of the dossier that it is nearly due or overdue. */
    public void mark(Attention what, Instant now) {
        standing = standing.marked(what, now);
    }

    /** Says the same of an open task. */
    public void mark(Task task, Attention what, Instant now) {
        keep(task.marked(what, now));
    }

    private void keep(Task task) {
        changed.put(task.no(), task);
        if (task.isOpen()) {
            open.put(task.no(), task);
        } else {
            open.remove(task.no());
        }
    }

    /** By its number, or by the one under which it was decided on before it went on. */
    private Task openTask(int decidedOn) {
        int no = goneOn.getOrDefault(decidedOn, decidedOn);
        return Objects.requireNonNull(open.get(no), () -> "No open task " + no);
    }

    private CasePause.Cause cause() {
        return open.values().stream().anyMatch(task -> task.kind() == TaskKind.SUPPLEMENT)
                ? CasePause.Cause.SUPPLEMENT
                : CasePause.Cause.FINANCIAL_OBLIGATION;
    }

    /** The pause that has ended; null where none has. */
    public @Nullable CasePause pause() {
        return pause;
    }

    /** Where the case stands. */
    public Standing standing() {
        return standing;
    }

    /** The work to do now, the oldest first. */
    public List<Task> openTasks() {
        return List.copyOf(open.values());
    }

    /** The worst of the dossier and its open steps. */
    public @Nullable Attention attention() {
        Stream<Term> dossier = standing.life().isInProcess() ? Stream.of(standing.term()) : Stream.empty();
        return Stream.concat(
                        dossier, open.values().stream().filter(Task::isTimed).map(Task::term))
                .flatMap(term -> term.attention().stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The status of the national list (TrangThaiHoSo) that life and open steps mean. */
    public int nationalStatus() {
        return switch (standing.life()) {
            case AWAITING_PAYMENT -> RECEIVED;
            case IN_PROCESS -> IN_PROCESS;
            case PAUSED ->
                open.values().stream()
                                .map(Task::kind)
                                .filter(TaskKind::isPause)
                                .reduce((first, latest) -> latest)
                                .filter(TaskKind.SUPPLEMENT::equals)
                                .isPresent()
                        ? SUPPLEMENT_REQUESTED
                        : OBLIGATION_REQUESTED;
            case WITHDRAWN -> WITHDRAWN;
            case STOPPED -> STOPPED;
            case FINISHED -> FINISHED;
            case RETURNED -> RETURNED;
        };
    }

    /** Tasks that were there and have changed. */
    public Collection<Task> changedTasks() {
        return changed.headMap(tasksFound + 1).values();
    }

    /** Tasks that have come up. */
    public Collection<Task> newTasks() {
        return changed.tailMap(tasksFound + 1).values();
    }
}
