package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Rounds;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;
import vn.motcua.workflow.casefile.application.CaseDeeds.Deed;
import vn.motcua.workflow.casefile.model.CaseEvent;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.casefile.persistence.MovableCases;
import vn.motcua.workflow.casefile.persistence.MovableCases.TaskOf;
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
    private static final int BATCH = 200;

    /** How long a move stays open after it came, for receptions that were on their way. */
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final UnitMoves moves;
    private final CaseDeeds deeds;
    private final Clock clock;

    MovingCases(Transactions transactions, UnitMoves moves, CaseDeeds deeds, Clock clock) {
        this.transactions = transactions;
        this.moves = moves;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Moves everything there is to move; a unit that fails is told and tried again the next time. */
    public Uni<Void> moveAll() {
        return transactions
                .run(tx -> {
                    Asked<List<UnitMove>> open = UnitMoves.open(tx);
                    return Decision.of(open::answer);
                })
                .chain(open -> Rounds.oneByOne(
                        open,
                        this::moveAll,
                        (move, failure) -> LOG.errorf(failure, "Cases of %s cannot be moved", move.from())));
    }

    private Uni<Void> moveAll(UnitMove move) {
        return transactions
                .run(tx -> {
                    Asked<UUID[]> free = MovableCases.lock(tx, move.from(), BATCH);
                    Asked<Boolean> any = MovableCases.any(tx, move.from());
                    return () ->
                            free.answer().length > 0 ? moveBatch(tx, move, free.answer()) : end(tx, move, any.answer());
                })
                .chain(moved -> moved == 0 ? Uni.createFrom().voidItem() : moveAll(move));
    }

    /** A move with cases that somebody else holds at the moment stays open: they may still be here afterwards. */
    private Uni<Integer> end(Transaction tx, UnitMove move, boolean casesLeft) {
        if (!casesLeft) {
            moves.done(tx, move, QUIET);
        }
        return Uni.createFrom().item(0);
    }

    private Uni<Integer> moveBatch(Transaction tx, UnitMove move, UUID[] dossiers) {
        Asked<Set<TaskOf>> entitled = MovableCases.entitled(tx, dossiers, move.to(), VietnamTime.today(clock));
        Asked<Map<UUID, CaseAtHand>> found = Cases.readLocked(tx, dossiers);
        return tx.answers().map(read -> {
            Set<TaskOf> keeping = entitled.answer();
            found.answer().values().forEach(at -> move(tx, at, move, keeping));
            LOG.infof("%d cases of %s go to %s", dossiers.length, move.from(), move.to());
            return dossiers.length;
        });
    }

    private void move(Transaction tx, CaseAtHand at, UnitMove move, Set<TaskOf> keeping) {
        Instant now = clock.instant();
        boolean isTheCase = at.standing().unit().equals(move.from());
        at.work().moveTo(move.from(), move.to(), task -> keeping.contains(new TaskOf(at.dossierId(), task.no())), now);
        deeds.enter(
                tx,
                at,
                isTheCase
                        ? List.of(new CaseEvent.CaseMovedToUnit(move.from(), move.to(), move.reorganisationId()))
                        : List.of(),
                new Deed(
                        null,
                        "MoveCase",
                        Map.of("from", move.from(), "to", move.to(), "reorganisation", move.reorganisationId()),
                        now));
        at.write(tx);
    }
}
