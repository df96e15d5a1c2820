package vn.motcua.payment.gateway.vietqr;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.role.Roles;
import vn.motcua.payment.fee.application.ReadingFees;
import vn.motcua.payment.fee.model.Fee;

/** Paying a fee by a transfer that the payer's bank reads from a QR code. */
@Path("/payments/v1/fees/{id}/qr")
@Tag(name = "Fees")
public class TransfersResource {

    private static final String PNG = "image/png";
    private static final String SVG = "image/svg+xml";

    private final Callers callers;
    private final ReadingFees reading;
    private final BeneficiaryAccounts accounts;

    TransfersResource(Callers callers, ReadingFees reading, BeneficiaryAccounts accounts) {
        this.callers = callers;
        this.reading = reading;
        this.accounts = accounts;
    }

    /** The code of a fee that is due. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, PNG, SVG})
    @RolesAllowed({Roles.APPLICANT, Roles.PORTAL, Roles.CASHIER, Roles.INSPECTOR})
    @Operation(
            operationId = "readTransferCode",
            summary = "How a fee that is due is paid by a transfer: JSON, or the VietQR code as PNG or SVG",
            description =
                    "For the owner and for cashiers and inspectors of the unit. The fee is settled when a bank statement shows the transfer:"
                            + " the code in its content, the exact amount, the account of the unit.")
    @APIResponse(
            responseCode = "200",
            description = "The transfer",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TransferView.class)),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SVG, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "No such fee, or not for this caller")
    @APIResponse(
            responseCode = "409",
            description = "no-transfer-account, fee-not-raised-yet, nothing-to-pay, fee-already-paid, fee-cancelled")
    public Uni<Response> code(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        String wanted = headers.getAcceptableMediaTypes().stream()
                .filter(type -> !type.isWildcardType())
                .findFirst()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .orElse(MediaType.APPLICATION_JSON);
        Uni<TransferView> transfer = reading.fee(callers.current(), id).map(this::transfer);
        // Drawing takes milliseconds that the event loop does not have.
        return switch (wanted) {
            case PNG ->
                transfer.emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(view -> Response.ok(QrPicture.of(view.payload()).png(), PNG)
                                .build());
            case SVG ->
                transfer.emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(view -> Response.ok(QrPicture.of(view.payload()).svg(), SVG + ";charset=UTF-8")
                                .build());
            default ->
                transfer.map(view ->
                        Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build());
        };
    }

    private TransferView transfer(Fee fee) {
        fee.mayBePaid();
        return TransferView.of(fee, accounts.of(fee.unit()).orElseThrow(NoTransferAccount::new));
    }
}
