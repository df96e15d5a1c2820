package vn.motcua.workflow.board.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.stream.Listener;
import vn.motcua.workflow.board.application.BoardStreams;
import vn.motcua.workflow.board.application.BoardStreams.BoardNews;
import vn.motcua.workflow.board.model.Board;
import vn.motcua.workflow.board.persistence.Boards;

/** How much there is to do, for those who watch over a unit. */
@Path("/workflow/v1/boards/{unit}")
@RolesAllowed({Roles.UNIT_LEAD, Roles.INSPECTOR})
@Tag(name = "Boards")
@APIResponse(responseCode = "404", description = "No unit that the caller leads or inspects")
public class BoardsResource {

    private final Boards boards;
    private final BoardStreams streams;
    private final Callers callers;
    private final SecurityIdentity identity;
    private final ObjectMapper json;

    BoardsResource(Boards boards, BoardStreams streams, Callers callers, SecurityIdentity identity, ObjectMapper json) {
        this.boards = boards;
        this.streams = streams;
        this.callers = callers;
        this.identity = identity;
        this.json = json;
    }

    /** As it stands. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readBoard",
            summary = "What a unit has received, works on, waits for, is late with, and who is responsible for what",
            description = "Exact at the moment of the answer. Each figure names the list of what it counts.")
    @APIResponse(
            responseCode = "200",
            description = "The board",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BoardView.class)))
    public Uni<BoardView> read(
            @Parameter(description = "Code of the unit", example = "H26.30.01") @PathParam("unit") String unit) {
        return boards.mayWatch(callers.current(), unit)
                .chain(may -> {
                    if (!may) {
                        throw new NotFound();
                    }
                    return boards.of(List.of(unit));
                })
                .map(found -> BoardView.of(found.values().iterator().next()));
    }

    /** As it changes; ends with the caller's token at the latest. */
    @GET
    @Path("/events")
    @FollowsBoard
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followBoard",
            summary = "The board of a unit as server-sent events",
            description =
                    "`board` (as `GET …/boards/{unit}`) at the beginning and within a second or two of every change. A comment each 15 seconds says"
                            + " that it is still there. It ends with the token, after ten minutes, or when the right is taken away.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            examples =
                                                    "event: board\ndata: {\"unit\":\"H26.30.01\",\"figures\":[],\"officers\":[]}\n\n")))
    public RestMulti<OutboundSseEvent> follow(
            @Parameter(description = "Code of the unit", example = "H26.30.01") @PathParam("unit") String unit,
            @Context HttpHeaders headers,
            @Context Sse sse) {
        Caller caller = callers.current();
        Listener listener = Listener.of(caller, (JsonWebToken) identity.getPrincipal());
        return RestMulti.fromMultiData(streams.open(caller, listener, unit).map(news -> event(sse, news)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private OutboundSseEvent event(Sse sse, BoardNews news) {
        return switch (news) {
            case BoardNews.Stands stands ->
                sse.newEventBuilder().name("board").data(text(stands.board())).build();
            case BoardNews.StillThere _ ->
                sse.newEventBuilder().comment("still there").build();
        };
    }

    private String text(Board board) {
        try {
            return json.writeValueAsString(BoardView.of(board));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
