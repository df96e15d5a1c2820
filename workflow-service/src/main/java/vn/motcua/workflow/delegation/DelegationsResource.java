package vn.motcua.workflow.delegation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.text.IncomingValues;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;

/** Deputies for an absence. */
@Path("/workflow/v1/delegations")
@RolesAllowed({Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK, Roles.UNIT_LEAD})
@Tag(name = "Tasks")
public class DelegationsResource {

    private static final String KEY = "Idempotency-Key";

    private final Commands commands;
    private final Callers callers;
    private final Delegations delegations;

    DelegationsResource(Commands commands, Callers callers, Delegations delegations) {
        this.commands = commands;
        this.callers = callers;
        this.delegations = delegations;
    }

    /** Arranges one. */
    @POST
    @Operation(
            operationId = "delegateTasks",
            summary = "Let a colleague of the same role and unit go on with an officer's tasks during an absence",
            description =
                    "By the officer, or by a lead of the unit for one of its officers (`officer`). On these days the deputy may claim or do what"
                            + " the other is responsible for: the task ends as TAKEN_OVER and goes on with the deputy. No right is given: the deputy holds the"
                            + " role in the unit already (`deputy-not-of-role`). At most 90 days.")
    @APIResponse(
            responseCode = "201",
            description = "Arranged",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DelegationLine.class)))
    @APIResponse(responseCode = "404", description = "Not an officer of that unit, or not its lead")
    @APIResponse(responseCode = "422", description = "`deputy-not-of-role`, `wrong-absence`")
    public Uni<Response> make(@Nullable @HeaderParam(KEY) String key, @NotNull @Valid DelegationRequest body) {
        Caller caller = callers.current();
        return commands.once(caller, key, "delegations", body, tx -> delegations
                .make(tx, caller, body)
                .map(made -> Answer.created(
                        DelegationLine.of(made),
                        "/workflow/v1/delegations/" + made.terms().id())));
    }

    /** Ends one. */
    @POST
    @Path("/{delegationId}/endings")
    @Operation(
            operationId = "endDelegation",
            summary = "End a deputy's time before its last day",
            description =
                    "By the officer or by a lead of the unit. What the deputy has taken over stays with the deputy.")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DelegationLine.class)))
    @APIResponse(responseCode = "404", description = "No such delegation of the caller that has not ended")
    public Uni<Response> end(
            @Parameter(description = "Which") @PathParam("delegationId") UUID delegationId,
            @Nullable @HeaderParam(KEY) String key) {
        Caller caller = callers.current();
        return commands.once(caller, key, "delegations/" + delegationId + "/endings", Map.of(), tx -> delegations
                .end(tx, caller, delegationId)
                .map(ended -> Answer.done(DelegationLine.of(ended))));
    }

    /** Those that count. */
    @GET
    @Operation(
            operationId = "listDelegations",
            summary = "Who stands in for whom, now or later",
            description =
                    "The caller's own, those in which the caller stands in, and those of units that the caller leads; the next to end first.")
    public Uni<Page<DelegationLine>> list(
            @Parameter(description = "`next` of the page before") @Nullable @QueryParam("cursor") String cursor,
            @Parameter(description = "Items wanted, 1 to 200; 50 when absent") @Nullable @QueryParam("limit")
                    Integer limit) {
        int most = Page.limit(limit);
        Delegations.Place after = PageCursor.place(
                cursor,
                2,
                parts -> new Delegations.Place(
                        IncomingValues.day(parts.getFirst()), IncomingValues.uuid(parts.getLast())));
        return delegations
                .find(callers.current(), after, most + 1)
                .map(lines -> Page.of(lines, most, DelegationLine::place, line -> line));
    }
}
