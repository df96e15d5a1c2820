package vn.motcua.workflow.board.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.workflow.board.persistence.Boards;

/** Who may follow a board is asked before its stream begins: the answer's first line is out by then, and nothing could be refused any more. */
final class FollowingRight {

    private final Callers callers;
    private final Boards boards;

    FollowingRight(Callers callers, Boards boards) {
        this.callers = callers;
        this.boards = boards;
    }

    @ServerRequestFilter
    @FollowsBoard
    Uni<Void> isAsked(UriInfo address) {
        return boards.mayWatch(callers.current(), address.getPathParameters().getFirst("unit"))
                .invoke(may -> {
                    if (!may) {
                        throw new NotFound();
                    }
                })
                .replaceWithVoid();
    }
}
