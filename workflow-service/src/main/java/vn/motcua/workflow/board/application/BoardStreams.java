package vn.motcua.workflow.board.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.identity.Revocations;
import vn.motcua.kit.stream.Listener;
import vn.motcua.kit.stream.OpenStream;
import vn.motcua.kit.stream.OpenStreams;
import vn.motcua.workflow.board.BoardConfig;
import vn.motcua.workflow.board.model.Board;
import vn.motcua.workflow.board.persistence.Boards;

/** The boards that somebody looks at at this instance. One look at the database serves all of them, whichever instance moved what they show. */
@ApplicationScoped
public class BoardStreams {

    private final Boards boards;
    private final BoardConfig config;
    private final Clock clock;
    private final OpenStreams<BoardStream> streams;

    BoardStreams(Boards boards, BoardConfig config, Revocations revocations, Clock clock, MeterRegistry registry) {
        this.boards = boards;
        this.config = config;
        this.clock = clock;
        this.streams = new OpenStreams<>(revocations);
        registry.gaugeCollectionSize("motcua.board.streams", List.of(), streams.all());
    }

    /** What a stream says. */
    public sealed interface BoardNews {

        /** How it stands now: said at the beginning and whenever something has changed. */
        record Stands(Board board) implements BoardNews {}

        /** Nothing happened, and the stream is still there. */
        record StillThere() implements BoardNews {}
    }

    /** A board that somebody looks at. */
    private static final class BoardStream extends OpenStream<BoardNews> {
        private final Caller caller;
        private Board shown;

        BoardStream(
                Listener listener, Caller caller, MultiEmitter<? super BoardNews> emitter, Board board, Instant now) {
            super(listener, emitter, now);
            this.caller = caller;
            this.shown = board;
        }

        void show(Board board, Instant now) {
            if (!board.counts().equals(shown.counts())) {
                shown = board;
                say(new BoardNews.Stands(board), now);
            }
        }
    }

    /** The board of a unit, from now on, for a caller who may watch it. */
    public Multi<BoardNews> open(Caller caller, Listener listener, String unit) {
        Listener bounded = listener.until(clock.instant().plus(config.streamLasts()));
        return boards.of(List.of(unit)).onItem().transformToMulti(of -> Multi.createFrom()
                .<BoardNews>emitter(
                        emitter -> begin(
                                bounded,
                                caller,
                                of.getOrDefault(unit, new Board(unit, List.of(), clock.instant())),
                                emitter),
                        OpenStreams.MOST_UNTAKEN));
    }

    private void begin(Listener listener, Caller caller, Board board, MultiEmitter<? super BoardNews> emitter) {
        Instant now = clock.instant();
        BoardStream stream = new BoardStream(listener, caller, emitter, board, now);
        stream.say(new BoardNews.Stands(board), now);
        streams.add(stream, emitter, config.streamsOfOne());
    }

    /** Tells every stream what has changed, and ends those whose time or right is over. */
    public Uni<Void> look() {
        Instant now = clock.instant();
        List<BoardStream> open = streams.live(now);
        if (open.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return boards.of(open.stream().map(stream -> stream.shown.unit()).collect(Collectors.toSet()))
                .invoke(found -> tell(open, found, now))
                .chain(() -> keepToRights(open))
                .replaceWithVoid();
    }

    private void tell(List<BoardStream> open, Map<String, Board> found, Instant now) {
        for (BoardStream stream : open) {
            Board board = found.get(stream.shown.unit());
            if (board != null) {
                stream.show(board, now);
            }
            if (stream.isSilentFor(config.heartbeat(), now)) {
                stream.say(new BoardNews.StillThere(), now);
            }
        }
    }

    /** An assignment may end while the token goes on. */
    private Uni<Void> keepToRights(List<BoardStream> open) {
        return Multi.createFrom()
                .iterable(open)
                .onItem()
                .transformToUniAndConcatenate(stream -> boards.mayWatch(stream.caller, stream.shown.unit())
                        .invoke(may -> {
                            if (!may) {
                                stream.end();
                            }
                        }))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
