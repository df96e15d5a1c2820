package vn.motcua.payment.counter.web;

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
import jakarta.ws.rs.core.MediaType;
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
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.text.MultiLine;
import vn.motcua.payment.counter.application.LookingAtTheCounter;
import vn.motcua.payment.counter.application.TakingMoney;
import vn.motcua.payment.counter.application.VoidingReceipt;
import vn.motcua.payment.counter.model.CounterMethod;

/** Money taken at counters, and the receipts for it. */
@Path("/payments/v1/counter/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counter")
public class ReceiptsResource {

    private final Callers callers;
    private final Commands commands;
    private final TakingMoney taking;
    private final VoidingReceipt voiding;
    private final LookingAtTheCounter looking;

    ReceiptsResource(
            Callers callers,
            Commands commands,
            TakingMoney taking,
            VoidingReceipt voiding,
            LookingAtTheCounter looking) {
        this.callers = callers;
        this.commands = commands;
        this.taking = taking;
        this.voiding = voiding;
        this.looking = looking;
    }

    /** What is taken: exactly what is due. */
    @Schema(
            name = "CounterPaymentRequest",
            examples = "{\"feeId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"method\":\"CASH\"}")
    public record CounterPaymentRequest(
            @NotNull UUID feeId,
            @NotNull CounterMethod method,

            @Schema(description = "Number of the terminal's slip; for cards only") @Nullable @Size(min = 1, max = 60)
            String cardReference) {}

    /** Why a receipt is wrong. */
    @Schema(name = "ReceiptVoidRequest", examples = "{\"reason\":\"Máy in hỏng, biên lai không đọc được.\"}")
    public record VoidRequest(
            @Schema(description = "Written down for ever, so name nobody") @MultiLine @NotBlank @Size(max = 500)
            String reason) {}

    /** Takes money for a fee. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CASHIER)
    @Operation(
            operationId = "takeMoney",
            summary =
                    "Take cash or a card for a fee of the unit of one's open shift; the fee is settled and the receipt numbered")
    @APIResponse(
            responseCode = "201",
            description = "The receipt",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(responseCode = "404", description = "No such fee, or not for this caller")
    @APIResponse(
            responseCode = "409",
            description = "no-open-shift, fee-not-raised-yet, nothing-to-pay, fee-already-paid, fee-cancelled")
    public Uni<Response> take(
            @Parameter(description = "New for each command, the same for each retry", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @NotNull @Valid CounterPaymentRequest body) {
        var caller = callers.current();
        var command = new TakingMoney.TakeMoney(body.feeId(), body.method(), body.cardReference());
        return commands.once(caller, key, "counter/receipts", body, tx -> taking.take(tx, caller, command)
                .map(receipt ->
                        Answer.created(ReceiptView.of(receipt), "/payments/v1/counter/receipts/" + receipt.id())));
    }

    /** A receipt. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CASHIER, Roles.UNIT_LEAD, Roles.INSPECTOR})
    @Operation(operationId = "readReceipt", summary = "A receipt of a unit in which the caller works, to print it")
    public Uni<ReceiptView> receipt(@PathParam("id") UUID id) {
        return looking.receipt(callers.current(), id).map(ReceiptView::of);
    }

    /** Asks to void a receipt. */
    @POST
    @Path("/{id}/void-requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASHIER, Roles.UNIT_LEAD})
    @Operation(
            operationId = "askToVoidReceipt",
            summary = "Ask to void a wrong receipt; it holds until another person agrees")
    @APIResponse(
            responseCode = "200",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(responseCode = "404", description = "No such receipt, or not for this caller")
    @APIResponse(responseCode = "409", description = "Asked or voided before")
    public Uni<Response> askToVoid(
            @PathParam("id") UUID id,
            @Parameter(description = "New for each command, the same for each retry", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @NotNull @Valid VoidRequest body) {
        var caller = callers.current();
        return commands.once(caller, key, "counter/receipts/" + id + "/void-requests", body, tx -> voiding.ask(
                        tx, caller, id, body.reason())
                .map(receipt -> new Answer(200, ReceiptView.of(receipt), null, null)));
    }

    /** Voids a receipt. */
    @POST
    @Path("/{id}/voids")
    @RolesAllowed({Roles.CASHIER, Roles.UNIT_LEAD})
    @Operation(
            operationId = "voidReceipt",
            summary = "Agree to void a receipt that somebody else wants voided; the money stays, under the next number")
    @APIResponse(
            responseCode = "201",
            description = "The receipt that takes its place",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(responseCode = "404", description = "No such receipt, or not for this caller")
    @APIResponse(responseCode = "409", description = "four-eyes, or nobody has asked, or voided before")
    public Uni<Response> agreeToVoid(
            @PathParam("id") UUID id,
            @Parameter(description = "New for each command, the same for each retry", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        var caller = callers.current();
        return commands.once(
                caller, key, "counter/receipts/" + id + "/voids", Map.of(), tx -> voiding.agree(tx, caller, id)
                        .map(receipt -> Answer.created(
                                ReceiptView.of(receipt), "/payments/v1/counter/receipts/" + receipt.id())));
    }
}
