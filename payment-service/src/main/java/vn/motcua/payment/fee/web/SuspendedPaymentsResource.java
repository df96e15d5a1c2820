package vn.motcua.payment.fee.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
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
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.payment.fee.application.DecidingAboutSuspense;
import vn.motcua.payment.fee.application.DecidingAboutSuspense.Asking;
import vn.motcua.payment.fee.application.DecidingAboutSuspense.Released;
import vn.motcua.payment.fee.application.ReadingFees;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Money that settles nothing, for those who must decide about it. */
@Path("/payments/v1/suspended-payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class SuspendedPaymentsResource {

    private final Callers callers;
    private final Commands commands;
    private final ReadingFees reading;
    private final DecidingAboutSuspense deciding;
    private final Clock clock;

    SuspendedPaymentsResource(
            Callers callers, Commands commands, ReadingFees reading, DecidingAboutSuspense deciding, Clock clock) {
        this.callers = callers;
        this.commands = commands;
        this.reading = reading;
        this.deciding = deciding;
        this.clock = clock;
    }

    /** Where the list goes on. */
    private record Place(Instant since, String number) {
        static final Place START = new Place(Instant.EPOCH, "");
    }

    /** What waits, oldest first. */
    @GET
    @RolesAllowed({Roles.CASHIER, Roles.UNIT_LEAD, Roles.INSPECTOR, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "listSuspendedPayments",
            summary = "Money that settles nothing yet, oldest first",
            description =
                    "Cashiers, leads and inspectors see the sums of their units' dossiers; administrators those that belong to no"
                            + " dossier, and so to no unit.")
    public Uni<Page<SuspendedPaymentLine>> suspended(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        Instant now = clock.instant();
        Place after = PageCursor.place(
                cursor, 2, parts -> new Place(IncomingValues.instant(parts.getFirst()), parts.getLast()));
        Place begin = after == null ? Place.START : after;
        return reading.suspense(callers.current(), begin.since(), begin.number(), most + 1)
                .map(rows -> Page.of(
                        rows,
                        most,
                        row -> List.of(row.since().toString(), row.transactionNo()),
                        row -> SuspendedPaymentLine.of(row, now)));
    }

    /** Pays the fee of the money's own dossier with it. */
    @POST
    @Path("/{gateway}/{transactionNo}/assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASHIER, Roles.UNIT_LEAD})
    @Operation(
            summary = "Let money in suspense pay the fee of its dossier",
            description =
                    "For instance when the gateway has confirmed by telephone what it doubted. The amount must be the fee's.")
    @APIResponse(
            responseCode = "200",
            description = "It has left suspense, and the fee is settled",
            content = @Content(schema = @Schema(implementation = SuspenseReleaseView.class)))
    @APIResponse(responseCode = "404", description = "No such money, or not for this caller")
    @APIResponse(
            responseCode = "409",
            description =
                    "not-in-suspense, amount-differs, only-by-hand, fee-not-raised-yet, nothing-to-pay, fee-already-paid, fee-cancelled")
    public Uni<Response> assign(
            @Parameter(description = "The gateway that took it", example = "VNPAY") @PathParam("gateway")
                    GatewayName gateway,
            @Parameter(description = "Its own number", example = "14123456") @PathParam("transactionNo") String number,
            @Parameter(description = "New for each decision, the same for each retry", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @NotNull @Valid SuspenseAssignmentRequest body) {
        return decide(key, asking(gateway, number, body.reason()), "assignments", body, deciding::assign);
    }

    /** Sends it back to whoever paid. */
    @POST
    @Path("/{gateway}/{transactionNo}/refunds")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASHIER, Roles.UNIT_LEAD, Roles.ADMINISTRATOR})
    @Operation(
            summary = "Give money in suspense back",
            description =
                    "`GATEWAY` asks the gateway to, and goes on asking until it is done. `BY_HAND` notes that it went back already, in"
                            + " the gateway's merchant page or otherwise; what belongs to no dossier goes back only so, and by an administrator.")
    @APIResponse(
            responseCode = "200",
            description = "It has left suspense",
            content = @Content(schema = @Schema(implementation = SuspenseReleaseView.class)))
    @APIResponse(responseCode = "404", description = "No such money, or not for this caller")
    @APIResponse(responseCode = "409", description = "not-in-suspense, only-by-hand")
    public Uni<Response> giveBack(
            @Parameter(description = "The gateway that took it", example = "VNPAY") @PathParam("gateway")
                    GatewayName gateway,
            @Parameter(description = "Its own number", example = "14123456") @PathParam("transactionNo") String number,
            @Parameter(description = "New for each decision, the same for each retry", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @NotNull @Valid SuspenseRefundRequest body) {
        return decide(
                key,
                asking(gateway, number, body.reason()),
                "refunds",
                body,
                (tx, asking) -> deciding.giveBack(tx, asking, body.way()));
    }

    private Asking asking(GatewayName gateway, String number, String reason) {
        return new Asking(callers.current(), gateway, number, reason);
    }

    private Uni<Response> decide(
            @Nullable String key,
            Asking asking,
            String what,
            Object body,
            BiFunction<Transaction, Asking, Decision<Released>> decision) {
        String place = "suspended-payments/" + asking.gateway() + "/" + asking.transactionNo() + "/" + what;
        return commands.once(asking.caller(), key, place, body, tx -> decision.apply(tx, asking)
                .map(released -> Answer.done(SuspenseReleaseView.of(released))));
    }
}
