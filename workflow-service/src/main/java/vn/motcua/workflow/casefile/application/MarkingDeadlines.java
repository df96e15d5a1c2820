package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import vn.motcua.processflow.TaskKind;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;
import vn.motcua.workflow.casefile.model.CaseEvent;
import vn.motcua.workflow.casefile.model.CaseEvent.Level;
import vn.motcua.workflow.casefile.model.Task;
import vn.motcua.workflow.casefile.persistence.Alarms;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.deadline.DeadlineConfig;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.deadline.model.Term;

/**
 * Marks what is nearly due or overdue and tells it, each once: steps and dossiers are different facts. Batches keep it cheap; when a batch
 * fails, its cases are taken one by one, and the one that fails waits while all others go on.
 */
@ApplicationScoped
public class MarkingDeadlines {

    private static final Logger LOG = Logger.getLogger(MarkingDeadlines.class);

    private final Transactions transactions;
    private final CaseDeeds deeds;
    private final DeadlineConfig config;
    private final Clock clock;

    MarkingDeadlines(Transactions transactions, CaseDeeds deeds, DeadlineConfig config, Clock clock) {
        this.transactions = transactions;
        this.deeds = deeds;
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
        return mark(tx -> Alarms.lockDue(tx, now, config.batch()), now)
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf(
                            "A batch of deadlines failed (%s), going one by one",
                            failure.getClass().getSimpleName());
                    return markOneByOne(now);
                });
    }

    /** Answers how many cases it dealt with. */
    private Uni<Integer> mark(Function<Transaction, Asked<UUID[]>> lock, Instant now) {
        return transactions.run(tx -> {
            Asked<UUID[]> due = lock.apply(tx);
            return () -> {
                Asked<Map<UUID, CaseAtHand>> found = Cases.readLocked(tx, due.answer());
                return tx.answers().map(read -> {
                    found.answer().values().forEach(at -> mark(tx, at, now));
                    return due.answer().length;
                });
            };
        });
    }

    private void mark(Transaction tx, CaseAtHand at, Instant now) {
        List<Task> open = at.openTasks();
        List<CaseEvent> events = new ArrayList<>();
        for (Task task : open) {
            if (task.isTimed()) {
                task.term().alarm(now).ifPresent(what -> {
                    at.work().mark(task, what, now);
                    events.add(event(what, Level.STEP, task.step(), task.term()));
                });
            }
        }
        if (at.standing().life().isRunning()) {
            Term term = at.standing().term();
            String step =
                    open.isEmpty() ? TaskKind.PAYMENT.name() : open.getFirst().step();
            term.alarm(now).ifPresent(what -> {
                at.work().mark(what, now);
                events.add(event(what, Level.DOSSIER, step, term));
            });
        }
        deeds.tell(tx, at, events, now);
        at.write(tx);
    }

    private static CaseEvent event(Attention what, Level level, String step, Term term) {
        return what == Attention.OVERDUE
                ? new CaseEvent.CaseOverdue(level, step, term.dueAt())
                : new CaseEvent.CaseNearlyDue(level, step, term.dueAt());
    }

    /** Answers how many it dealt with, the failed ones included, so that the caller goes on while there may be more. */
    private Uni<Integer> markOneByOne(Instant now) {
        return transactions
                .run(tx -> {
                    Asked<UUID[]> due = Alarms.see(tx, now, config.batch());
                    return Decision.of(due::answer);
                })
                .chain(due -> Multi.createFrom()
                        .items(due)
                        .onItem()
                        .transformToUniAndConcatenate(dossier -> markOne(dossier, now))
                        .collect()
                        .asList()
                        .map(List::size));
    }

    private Uni<Integer> markOne(UUID dossier, Instant now) {
        return mark(tx -> Alarms.lockOne(tx, dossier), now).onFailure().recoverWithUni(failure -> {
            LOG.errorf(
                    "Deadline of dossier %s cannot be marked: %s",
                    dossier, failure.getClass().getSimpleName());
            LOG.debug("Deadline failure", failure);
            return postpone(dossier, now);
        });
    }

    private Uni<Integer> postpone(UUID dossier, Instant now) {
        return transactions.run(tx -> Decision.of(() -> {
            Alarms.postpone(tx, dossier, now, config.retryAfter());
            return 1;
        }));
    }
}
