package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.transactions.UnitOfWork;
import vn.motcua.workflow.casefile.model.CaseEvent;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.casefile.persistence.MovableCases;
import vn.motcua.workflow.reference.UnitMoves;
import vn.motcua.workflow.reference.UnitMoves.UnitMove;

/**
 * Moves the open cases of a unit that closed to the one that took over: the task that was open ends as moved, the same step with the same
 * time begins in the new unit, and whoever works there with the same role stays responsible. Batches in transactions of their own, shared by
 * all instances; a case that was moved is not found again.
 */
@ApplicationScoped
public class MovingCases {

    private static final Logger LOG = Logger.getLogger(MovingCases.class);
    private static final String SYSTEM = "system";
    private static final int BATCH = 200;

    /** How long a move stays open after it came, for receptions that were on their way. */
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final UnitOfWork unitOfWork;
    private final UnitMoves moves;
    private final MovableCases movable;
    private final Cases cases;
    private final CaseBook book;
    private final Clock clock;

    MovingCases(UnitOfWork unitOfWork, UnitMoves moves, MovableCases movable, Cases cases, CaseBook book, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.moves = moves;
        this.movable = movable;
        this.cases = cases;
        this.book = book;
        this.clock = clock;
    }

    /** Moves everything there is to move; a unit that fails is told and tried again the next time. */
    public Uni<Void> moveAll() {
        return unitOfWork
                .read(moves::open)
                .chain(open -> Multi.createFrom()
                        .iterable(open)
                        .onItem()
                        .transformToUniAndConcatenate(
                                move -> moveAll(move).onFailure().recoverWithUni(failure -> {
                                    LOG.errorf(failure, "Cases of %s cannot be moved", move.from());
                                    return Uni.createFrom().voidItem();
                                }))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> moveAll(UnitMove move) {
        return unitOfWork
                .run(session -> movable.lock(session, move.from(), BATCH)
                        .chain(dossiers -> dossiers.isEmpty()
                                ? moves.done(session, move, QUIET).replaceWith(0)
                                : moveBatch(session, move, dossiers)))
                .chain(moved -> moved == 0 ? Uni.createFrom().voidItem() : moveAll(move));
    }

    private Uni<Integer> moveBatch(Mutiny.Session session, UnitMove move, List<UUID> dossiers) {
        return movable.entitled(session, dossiers, move.to(), LocalDate.now(clock))
                .chain(entitled -> cases.ofDossiers(session, dossiers).chain(found -> {
                    Changes changes = new Changes();
                    found.values().forEach(at -> move(changes, at, move, entitled));
                    LOG.infof("%d cases of %s go to %s", found.size(), move.from(), move.to());
                    return book.write(session, changes).replaceWith(found.size());
                }));
    }

    private void move(Changes changes, CaseAtHand at, UnitMove move, Set<UUID> entitled) {
        Instant now = clock.instant();
        at.moveTo(move.to(), entitled, now).ifPresent(changes.newTasks::add);
        changes.deeds.add(new Changes.Deed(
                at.row(),
                new AuditEntry(
                        now,
                        SYSTEM,
                        "MOVE_TO_UNIT",
                        Map.of("from", move.from(), "to", move.to(), "reorganisation", move.reorganisationId()))));
        book.tell(
                changes,
                at.row(),
                List.of(new CaseEvent.CaseMovedToUnit(move.from(), move.to(), move.reorganisationId())),
                now);
    }
}
