package vn.motcua.payment.fee.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import vn.motcua.kit.problem.Problem;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.text.MultiLine;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.payment.fee.application.DecidingAboutSuspense;
import vn.motcua.payment.fee.application.ReadingFees;
import vn.motcua.payment.fee.model.CaptureOutcome;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.payment.fee.model.SuspenseReason;
import vn.motcua.payment.fee.persistence.SuspenseRow;

/** Money that settles nothing, for those who must decide about it. */
@Path("/payments/v1/suspended-payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class SuspendedPaymentsResource {

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

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

    /** Why it pays the fee. */
    @Schema(
            name = "SuspenseAssignmentRequest",
            examples = "{\"reason\":\"VNPAY confirmed the payment in writing on 12 October\"}")
    public record AssignmentRequest(
            @Schema(description = "Written down for ever, so name nobody") @MultiLine @NotBlank @Size(max = 500)
            String reason) {}

    /** How it goes back, and why. */
    @Schema(
            name = "SuspenseRefundRequest",
            examples = "{\"way\":\"GATEWAY\",\"reason\":\"The payer entered another amount and asks for it back\"}")
    public record RefundRequest(
            @NotNull DecidingAboutSuspense.Way way,

            @Schema(description = "Written down for ever, so name nobody") @MultiLine @NotBlank @Size(max = 500)
            String reason) {}

    /**
     * Money that has left suspense.
     *
     * @param amount VND
     * @param purpose SETTLED or GIVEN_BACK
     */
    @Schema(
            name = "SuspenseRelease",
            examples =
                    "{\"gateway\":\"VNPAY\",\"transactionNo\":\"14123456\",\"dossierId\":\"0190f3c2-0000-7a64-8a57-3c8e0d3d2f10\","
                            + "\"amount\":9000,\"currency\":\"VND\",\"purpose\":\"GIVEN_BACK\",\"releasedAt\":\"2026-10-12T09:20:00+07:00\"}")
    public record SuspenseReleaseView(
            GatewayName gateway,
            String transactionNo,
            @Nullable UUID dossierId,
            long amount,
            String currency,
            CaptureOutcome purpose,
            Instant releasedAt) {

        static SuspenseReleaseView of(DecidingAboutSuspense.Released released) {
            return new SuspenseReleaseView(
                    released.capture().gateway(),
                    released.capture().transactionNo(),
                    released.capture().dossierId(),
                    released.capture().amount(),
                    "VND",
                    released.purpose(),
                    released.at());
        }
    }

    /**
     * One sum in suspense.
     *
     * @param amount VND
     * @param ageDays whole days that it has waited
     */
    @Schema(
            name = "SuspendedPayment",
            examples = "{\"gateway\":\"VNPAY\",\"transactionNo\":\"14123456\","
                    + "\"paymentId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\","
                    + "\"dossierId\":\"0190f3c2-0000-7a64-8a57-3c8e0d3d2f10\","
                    + "\"reference\":\"0190f3c27d1e7a648a573c8e0d3d2f10\",\"amount\":9000,\"currency\":\"VND\","
                    + "\"reason\":\"WRONG_AMOUNT\",\"since\":\"2026-10-08T09:20:00+07:00\",\"ageDays\":3}")
    public record SuspendedPaymentLine(
            GatewayName gateway,
            String transactionNo,
            @Nullable UUID paymentId,
            @Nullable UUID dossierId,
            String reference,
            long amount,
            String currency,
            SuspenseReason reason,
            Instant since,
            long ageDays) {

        static SuspendedPaymentLine of(SuspenseRow row, Instant now) {
            return new SuspendedPaymentLine(
                    row.gateway(),
                    row.transactionNo(),
                    row.paymentId(),
                    row.dossierId(),
                    row.reference(),
                    row.amount(),
                    "VND",
                    row.reason(),
                    row.since(),
                    Duration.between(row.since(), now).toDays());
        }
    }

    /** What waits, oldest first. */
    @GET
    @RolesAllowed({"cashier", "unit-lead", "inspector", "administrator"})
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
        List<String> place = PageCursor.read(cursor, 2);
        Instant afterTime = place.isEmpty() ? Instant.EPOCH : time(place.getFirst());
        String afterNumber = place.isEmpty() ? "" : place.getLast();
        return reading.suspense(callers.current(), afterTime, afterNumber, most + 1)
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
    @RolesAllowed({"cashier", "unit-lead"})
    @Operation(
            summary = "Let money in suspense pay the fee of its dossier",
            description =
                    "For instance when the gateway has confirmed by telephone what it doubted. The amount must be the fee's.")
    @APIResponse(
            responseCode = "200",
            description = "It has left suspense, and the fee is settled",
            content = @Content(schema = @Schema(implementation = SuspenseReleaseView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such money, or not for this caller",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "not-in-suspense, amount-differs, only-by-hand, fee-not-raised-yet, nothing-to-pay, fee-already-paid, fee-cancelled",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> assign(
            @Parameter(description = "The gateway that took it", example = "VNPAY") @PathParam("gateway")
                    GatewayName gateway,
            @Parameter(description = "Its own number", example = "14123456") @PathParam("transactionNo") String number,
            @Parameter(description = "New for each decision, the same for each retry", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @NotNull @Valid AssignmentRequest body) {
        var caller = callers.current();
        var asking = new DecidingAboutSuspense.Asking(caller, gateway, number, body.reason());
        return commands.once(
                caller,
                key,
                "suspended-payments/" + gateway + "/" + number + "/assignments",
                body,
                tx -> deciding.assign(tx, asking).map(SuspendedPaymentsResource::answer));
    }

    /** Sends it back to whoever paid. */
    @POST
    @Path("/{gateway}/{transactionNo}/refunds")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"cashier", "unit-lead", "administrator"})
    @Operation(
            summary = "Give money in suspense back",
            description =
                    "`GATEWAY` asks the gateway to, and goes on asking until it is done. `BY_HAND` notes that it went back already, in"
                            + " the gateway's merchant page or otherwise; what belongs to no dossier goes back only so, and by an administrator.")
    @APIResponse(
            responseCode = "200",
            description = "It has left suspense",
            content = @Content(schema = @Schema(implementation = SuspenseReleaseView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such money, or not for this caller",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "not-in-suspense, only-by-hand",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> giveBack(
            @Parameter(description = "The gateway that took it", example = "VNPAY") @PathParam("gateway")
                    GatewayName gateway,
            @Parameter(description = "Its own number", example = "14123456") @PathParam("transactionNo") String number,
            @Parameter(description = "New for each decision, the same for each retry", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @NotNull @Valid RefundRequest body) {
        var caller = callers.current();
        var asking = new DecidingAboutSuspense.Asking(caller, gateway, number, body.reason());
        return commands.once(
                caller, key, "suspended-payments/" + gateway + "/" + number + "/refunds", body, tx -> deciding.giveBack(
                                tx, asking, body.way())
                        .map(SuspendedPaymentsResource::answer));
    }

    private static Answer answer(DecidingAboutSuspense.Released released) {
        return new Answer(200, SuspenseReleaseView.of(released), null, null);
    }

    private static Instant time(String text) {
        try {
            Instant time = Instant.parse(text);
            if (time.isAfter(Instant.EPOCH) && time.isBefore(LAST)) {
                return time;
            }
        } catch (DateTimeException notOurs) {
            throw InvalidRequest.field("query.cursor", "cursor");
        }
        throw InvalidRequest.field("query.cursor", "cursor");
    }
}
