package vn.motcua.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.inbox.Replaying;
import vn.motcua.eventing.parking.ParkedList;
import vn.motcua.eventing.parking.ParkedRecord;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.problem.Problem;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.text.MultiLine;

/** For operators: what could not be handled, the way to handle it again, and the end of what never was an event. */
@Path("/ops/v1/parked-events")
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Operations", description = "For operators: what could not be handled, and what to do about it")
public class ParkedEventsResource {

    private final ParkedList parked;
    private final ReplayingParkedEvents replaying;
    private final DismissingParkedEvent dismissing;
    private final Callers callers;

    ParkedEventsResource(
            ParkedList parked, ReplayingParkedEvents replaying, DismissingParkedEvent dismissing, Callers callers) {
        this.parked = parked;
        this.replaying = replaying;
        this.dismissing = dismissing;
        this.callers = callers;
    }

    /** Which parked subject to handle again; all when it is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReplayRequest(@Nullable String subject) {}

    /** Why a record needs nothing more. */
    public record Dismissal(
            @Schema(
                    description = "Why; it is written down for ever, so name nobody",
                    examples = "A test program wrote to the topic; its right to write was taken away")
            @MultiLine
            @NotBlank
            @Size(max = 500)
            String reason) {}

    /** What stands aside, oldest first; no payloads. */
    @GET
    @Operation(summary = "Events set aside: poison, what follows it, and what came too early")
    public Uni<Page<ParkedRecord>> list() {
        return parked.oldest().map(items -> new Page<>(items, null));
    }

    /** Handles parked events again, in order. */
    @POST
    @Path("/replays")
    @Operation(
            summary = "Handle parked events again, in order, each in its own transaction",
            description = "Who asked for it is written in the audit trail.")
    public Uni<Replaying.Outcome> replay(@Nullable ReplayRequest request) {
        return replaying.replay(callers.current(), request == null ? null : request.subject());
    }

    /** Sets a record that is no event aside for good. */
    @POST
    @Path("/{id}/dismissals")
    @Operation(
            operationId = "dismissParkedEvent",
            summary = "Set a record that is no event (BROKEN) aside for good",
            description =
                    "It disappears from the list and from the metric, its content is forgotten, and it does not come"
                            + " back when the topic is read again. Who did it and why is written in the audit trail. Events are"
                            + " never dismissed, because the later ones of their subject need them: mend the cause and replay.")
    @APIResponse(responseCode = "204", description = "Dismissed, now or before")
    // Says what a problem looks like; everywhere else the kit adds it (StandardAnswers).
    @APIResponse(
            responseCode = "404",
            description = "Nothing with this id stands aside",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "409", description = "It is an event that its subject waits for")
    public Uni<Void> dismiss(
            @Parameter(description = "As the list shows it") @PathParam("id") UUID id, @NotNull @Valid Dismissal body) {
        return dismissing.dismiss(callers.current(), id, body.reason());
    }
}
