package vn.motcua.workflow.door;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.transactions.Rounds;
import vn.motcua.workflow.board.application.BoardStreams;
import vn.motcua.workflow.board.persistence.Boards;
import vn.motcua.workflow.casefile.application.MarkingDeadlines;
import vn.motcua.workflow.casefile.application.MovingCases;

/** What is done because time has passed. Every instance has these timers, they share the work. */
@ApplicationScoped
class Timers {

    private final MarkingDeadlines deadlines;
    private final MovingCases moves;
    private final Boards boards;
    private final BoardStreams streams;

    Timers(MarkingDeadlines deadlines, MovingCases moves, Boards boards, BoardStreams streams) {
        this.deadlines = deadlines;
        this.moves = moves;
        this.boards = boards;
        this.streams = streams;
    }

    @Scheduled(
            identity = "deadlines",
            every = "{motcua.deadlines.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> deadlines() {
        return Rounds.round("Deadlines", deadlines.markAll());
    }

    @Scheduled(
            identity = "unit-moves",
            every = "{motcua.unit-moves.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> casesOfClosedUnits() {
        return Rounds.round("Cases of closed units", moves.moveAll());
    }

    @Scheduled(
            identity = "board-sums",
            every = "${motcua.board.sum-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sumBoards() {
        return Rounds.round("Sums of boards", boards.sum());
    }

    @Scheduled(
            identity = "board-streams",
            every = "${motcua.board.look:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tellBoards() {
        return Rounds.round("Streams of boards", streams.look());
    }
}
