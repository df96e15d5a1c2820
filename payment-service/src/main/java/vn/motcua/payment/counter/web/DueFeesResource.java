package vn.motcua.payment.counter.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.text.IncomingValues;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.payment.counter.application.LookingAtTheCounter;
import vn.motcua.payment.counter.application.PayingOut;
import vn.motcua.payment.fee.model.GatewayName;

/** What cashiers are asked for: what is due, and what is owed back. */
@Path("/payments/v1/counter")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counter")
public class DueFeesResource {

    private final Callers callers;
    private final Commands commands;
    private final LookingAtTheCounter looking;
    private final PayingOut payingOut;

    DueFeesResource(Callers callers, Commands commands, LookingAtTheCounter looking, PayingOut payingOut) {
        this.callers = callers;
        this.commands = commands;
        this.looking = looking;
        this.payingOut = payingOut;
    }

    private record Place(Instant raisedAt, UUID fee) {
        static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

        static Place of(List<String> parts) {
            return new Place(IncomingValues.instant(parts.getFirst()), IncomingValues.uuid(parts.getLast()));
        }
    }

    /** What is due. */
    @GET
    @Path("/due-fees")
    @RolesAllowed(Roles.CASHIER)
    @Operation(
            operationId = "listDueFees",
            summary =
                    "What is due in a unit, oldest first; that of one dossier is found by its code at /payments/v1/fees")
    public Uni<Page<DueFeeLine>> due(
            @Parameter(description = "Code of the unit that the fees belong to, such as `H26.30.01`")
                    @QueryParam("unit")
                    @NotBlank
                    @Size(max = 50)
                    String unit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        Place after = PageCursor.place(cursor, 2, Place::of);
        Place begin = after == null ? Place.START : after;
        return looking.due(callers.current(), unit, begin.raisedAt(), begin.fee(), most + 1)
                .map(rows -> Page.of(
                        rows,
                        most,
                        row -> List.of(Objects.requireNonNull(row.raisedAt()).toString(), row.feeId.toString()),
                        DueFeeLine::of));
    }

    /** Money that was given back at a counter. */
    @Schema(
            name = "CounterPayOut",
            examples =
                    "{\"receipt\":\"H26.30.01/2026-0000001\",\"method\":\"CASH\",\"amount\":20000,\"currency\":\"VND\","
                            + "\"paidOutAt\":\"2026-10-09T09:15:00+07:00\"}")
    public record PayOutView(
            String receipt, GatewayName method, long amount, String currency, OffsetDateTime paidOutAt) {
        static PayOutView of(PayingOut.PaidOut paidOut) {
            return new PayOutView(
                    paidOut.refund().transactionNo(),
                    paidOut.refund().gateway(),
                    paidOut.refund().amount(),
                    "VND",
                    VietnamTime.local(paidOut.at()));
        }
    }

    /** Gives back what was taken at a counter and is owed. */
    @POST
    @Path("/dossiers/{dossierId}/pay-outs")
    @RolesAllowed(Roles.CASHIER)
    @Operation(
            operationId = "payOut",
            summary =
                    "Give back what a dossier has paid at a counter and is owed: the oldest sum, in the unit of one's open shift")
    @APIResponse(
            responseCode = "200",
            description = "Given back",
            content = @Content(schema = @Schema(implementation = PayOutView.class)))
    @APIResponse(responseCode = "404", description = "No such dossier, or not for this caller")
    @APIResponse(responseCode = "409", description = "nothing-to-pay-out, no-open-shift, not-enough-cash")
    public Uni<Response> payOut(
            @PathParam("dossierId") UUID dossierId,
            @Parameter(description = "New for each command, the same for each retry", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        var caller = callers.current();
        return commands.once(caller, key, "counter/dossiers/" + dossierId + "/pay-outs", Map.of(), tx -> payingOut
                .payOut(tx, caller, dossierId)
                .map(paidOut -> new Answer(200, PayOutView.of(paidOut), null, null)));
    }
}
