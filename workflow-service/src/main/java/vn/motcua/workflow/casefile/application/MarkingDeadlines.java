package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.UnitOfWork;
import vn.motcua.workflow.casefile.model.CaseEvent;
import vn.motcua.workflow.casefile.model.CaseEvent.Level;
import vn.motcua.workflow.casefile.persistence.Alarms;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.CaseRow;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.casefile.persistence.TaskRow;
import vn.motcua.workflow.deadline.DeadlineConfig;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.deadline.model.Term;
import vn.motcua.workflow.process.model.StepKind;

/**
 * Marks what is nearly due or overdue and tells it, each once: steps and dossiers are different facts. Batches keep it cheap; when a batch
 * fails, its cases are taken one by one, and the one that fails waits while all others go on.
 */
@ApplicationScoped
public class MarkingDeadlines {

    private static final Logger LOG = Logger.getLogger(MarkingDeadlines.class);

    private final UnitOfWork unitOfWork;
    private final Alarms alarms;
    private final Cases cases;
    private final CaseBook book;
    private final DeadlineConfig config;
    private final Clock clock;

    MarkingDeadlines(
            UnitOfWork unitOfWork, Alarms alarms, Cases cases, CaseBook book, DeadlineConfig config, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.alarms = alarms;
        this.cases = cases;
        this.book = book;
        this.config = config;
        this.clock = clock;
    }

    /** Marks everything that is due now. */
    public Uni<Void> markAll() {
        Instant now = clock.instant();
        return markBatch(now)
                .chain(taken -> taken < config.batch() ? Uni.createFrom().voidItem() : markAll());
    }

    private Uni<Integer> markBatch(Instant now) {
        return unitOfWork
                .run(session -> alarms.lockDue(session, now, config.batch()).chain(due -> mark(session, due, now)))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf(
                            "A batch of deadlines failed (%s), going one by one",
                            failure.getClass().getSimpleName());
                    return markOneByOne(now);
                });
    }

    private Uni<Integer> mark(Mutiny.Session session, List<UUID> due, Instant now) {
        if (due.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return cases.ofDossiers(session, due).chain(found -> {
            Changes changes = new Changes();
            int marked = found.values().stream()
                    .mapToInt(at -> mark(changes, at, now))
                    .sum();
            return book.write(session, changes).replaceWith(marked);
        });
    }

    /** Answers 1 when there was something to say of the case. */
    private int mark(Changes changes, CaseAtHand at, Instant now) {
        CaseRow row = at.row();
        TaskRow task = at.openTask();
        List<CaseEvent> events = new ArrayList<>();
        if (task != null) {
            look(row, task, Level.STEP, task.term(), now, events);
        }
        if (row.state().isInProcess()) {
            look(row, task, Level.DOSSIER, row.term(), now, events);
        }
        book.tell(changes, row, events, now);
        return events.isEmpty() ? 0 : 1;
    }

    private static void look(
            CaseRow row, @Nullable TaskRow task, Level level, Term term, Instant now, List<CaseEvent> events) {
        term.alarm(now).ifPresent(what -> {
            row.mark(level, what, task, now);
            String step = task == null ? StepKind.PAYMENT.name() : task.step();
            events.add(
                    what == Attention.OVERDUE
                            ? new CaseEvent.CaseOverdue(level, step, term.dueAt())
                            : new CaseEvent.CaseNearlyDue(level, step, term.dueAt()));
        });
    }

    /** Answers how many it dealt with, the failed ones included, so that the caller goes on while there may be more. */
    private Uni<Integer> markOneByOne(Instant now) {
        return unitOfWork
                .read(session -> alarms.see(session, now, config.batch()))
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(dossier -> markOne(dossier, now))
                        .collect()
                        .with(Collectors.summingInt(Integer::intValue)));
    }

    private Uni<Integer> markOne(UUID dossier, Instant now) {
        return unitOfWork
                .run(session -> alarms.lockOne(session, dossier, now).chain(due -> mark(session, due, now)))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf(
                            "Deadline of dossier %s cannot be marked: %s",
                            dossier, failure.getClass().getSimpleName());
                    LOG.debug("Deadline failure", failure);
                    return unitOfWork
                            .run(session -> alarms.postpone(session, dossier, now, config.retryAfter()))
                            .replaceWith(1);
                });
    }
}
