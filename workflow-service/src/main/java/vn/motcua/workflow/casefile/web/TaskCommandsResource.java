package vn.motcua.workflow.casefile.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.role.Roles;
import vn.motcua.workflow.casefile.application.PassingTasksOn;

/** Who does the open work, and where. Every command is done once for its Idempotency-Key. */
@Path("/workflow/v1/cases/{dossierId}")
@RolesAllowed({Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK})
@Tag(name = "Tasks")
@APIResponse(
        responseCode = "201",
        description = "Done; the case stands like this now",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseStandingView.class)))
@APIResponse(responseCode = "400", description = "Wrong fields, each named with its path")
@APIResponse(responseCode = "403", description = "Not the caller's role")
@APIResponse(responseCode = "404", description = "No such case in a unit of the caller")
@APIResponse(
        responseCode = "409",
        description =
                "Not possible in this state, or somebody else is responsible: `illegal-move`, `not-the-responsible`,"
                        + " `task-claimed-by-another`, `transfer-pending`, `no-transfer`, `nothing-to-recall`, `next-has-begun`")
public class TaskCommandsResource {

    private static final String KEY = "Idempotency-Key";
    private static final String SEEN = "If-Match";

    private final OfficerOrders orders;
    private final PassingTasksOn passing;

    TaskCommandsResource(OfficerOrders orders, PassingTasksOn passing) {
        this.orders = orders;
        this.passing = passing;
    }

    /** Back to the list. */
    @POST
    @Path("/releases")
    @Operation(
            operationId = "releaseTask",
            summary = "Give a claimed task back: the same step goes on, with the same time, with whoever claims it",
            description = "Only who is responsible. The task ends as RELEASED.")
    public Uni<Response> release(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @Valid TaskRequests.@Nullable Release body) {
        return orders.once(
                dossierId,
                "releases",
                key,
                seen,
                body == null ? Map.of() : body,
                (tx, order) -> passing.release(
                        tx, order, body == null ? null : body.step(), body == null ? null : body.reason()));
    }

    /** The lead gives work to somebody. */
    @POST
    @Path("/assignments")
    @RolesAllowed(Roles.UNIT_LEAD)
    @Operation(
            operationId = "assignTask",
            summary = "Make an officer of the unit responsible for an open task",
            description =
                    "By a lead of the task's unit. The officer must hold the task's role there today (`not-of-this-unit`). What somebody else is responsible"
                            + " for ends as REASSIGNED and goes on, with the same time, with the new one.")
    public Uni<Response> assign(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @NotNull @Valid TaskRequests.Assignment body) {
        return orders.once(
                dossierId,
                "assignments",
                key,
                seen,
                body,
                (tx, order) -> passing.assign(tx, order, body.step(), body.assignee(), body.reason()));
    }

    /** Taken back before others have begun. */
    @POST
    @Path("/recalls")
    @Operation(
            operationId = "recallStep",
            summary = "Take back the step that the caller did last, as long as the next has not begun",
            description =
                    "An appraisal, an opinion or a signature; a decision and an issued result are not taken back. What came of it ends as RECALLED, the step is"
                            + " done again by the caller. 409 `next-has-begun` once somebody has taken the next step up.")
    public Uni<Response> recall(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @Valid TaskRequests.@Nullable Recall body) {
        return orders.once(
                dossierId,
                "recalls",
                key,
                seen,
                body == null ? Map.of() : body,
                (tx, order) -> passing.recall(tx, order, body == null ? null : body.step()));
    }

    /** Offered to another unit. */
    @POST
    @Path("/transfers")
    @Operation(
            operationId = "transferTask",
            summary = "Ask another unit to take an open task; the sender stays responsible until it confirms",
            description =
                    "The unit answers the same day, or the next morning where it was asked after 15:00 or on a closed day; until then both leads see the transfer"
                            + " (`GET /workflow/v1/transfers`). Somebody must hold the task's role there (`nobody-there`).")
    public Uni<Response> transfer(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @NotNull @Valid TaskRequests.Transfer body) {
        return orders.once(
                dossierId,
                "transfers",
                key,
                seen,
                body,
                (tx, order) -> passing.offer(tx, order, body.step(), body.unit(), body.reason()));
    }

    /** Taken by the unit that was asked. */
    @POST
    @Path("/transfer-confirmations")
    @RolesAllowed({Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK, Roles.UNIT_LEAD})
    @Operation(
            operationId = "confirmTransfer",
            summary = "Take a task that another unit has sent",
            description =
                    "By an officer with the task's role in the unit that was asked, who becomes responsible, or by its lead, who names the `assignee`. The task"
                            + " ends as TRANSFERRED; the same step goes on, with the same time, in the new unit.")
    public Uni<Response> confirm(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @Valid TaskRequests.@Nullable Confirmation body) {
        return orders.once(
                dossierId,
                "transfer-confirmations",
                key,
                seen,
                body == null ? Map.of() : body,
                (tx, order) -> passing.confirm(
                        tx, order, body == null ? null : body.step(), body == null ? null : body.assignee()));
    }

    /** Not taken, or not sent any more. */
    @POST
    @Path("/transfer-refusals")
    @RolesAllowed({Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK, Roles.UNIT_LEAD})
    @Operation(
            operationId = "refuseTransfer",
            summary = "Refuse a task that another unit has sent, or take the own offer back",
            description = "The sender stays responsible.")
    public Uni<Response> refuse(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @Valid TaskRequests.@Nullable TransferRefusal body) {
        return orders.once(
                dossierId,
                "transfer-refusals",
                key,
                seen,
                body == null ? Map.of() : body,
                (tx, order) -> passing.refuse(tx, order, body == null ? null : body.step()));
    }
}
