package vn.motcua.payment.gateway.vnpay;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.kit.web.AnyQuery;
import vn.motcua.payment.fee.application.ReadingFees;
import vn.motcua.payment.fee.persistence.References;

/** Where VNPAY announces payments and sends the payer's browser back to; its signature is its token. */
@Path("/payments/v1/gateways/vnpay")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "VNPAY")
public class VnpayResource {

    private final VnpayAnnouncements announcements;
    private final ReadingFees reading;

    VnpayResource(VnpayAnnouncements announcements, ReadingFees reading) {
        this.announcements = announcements;
        this.reading = reading;
    }

    /** Server to server: this alone settles. */
    @GET
    @AnyQuery
    @Path("/ipn")
    @Operation(
            operationId = "takeVnpayAnnouncement",
            summary = "VNPAY announces what became of a payment (IPN)",
            description =
                    "Signed with HMAC-SHA512. Answers HTTP 200 with RspCode 00 recorded, 01 unknown order, "
                            + "02 recorded before, 04 wrong amount, 97 bad signature, 99 not an announcement, or announce it again.")
    public Uni<VnpayAnswer> announced(@Context HttpServerRequest request) {
        return announcements.take(VnpayParameters.read(request.query()));
    }

    /** What the browser shows when it comes back; never settles anything. */
    @GET
    @AnyQuery
    @Path("/return")
    @Operation(
            operationId = "showVnpayReturn",
            summary = "The payer's browser comes back from VNPAY",
            description = "Tells what is recorded so far; PENDING until the announcement (IPN) has come.")
    @APIResponse(
            responseCode = "200",
            description = "What is recorded so far",
            content = @Content(schema = @Schema(implementation = BrowserReturn.class)))
    @APIResponse(responseCode = "400", description = "The signature does not hold")
    public Uni<BrowserReturn> returned(@Context HttpServerRequest request) {
        Map<String, String> parameters = VnpayParameters.read(request.query())
                .filter(announcements::holds)
                .orElseThrow(InvalidSignature::new);
        String reference = parameters.getOrDefault("vnp_TxnRef", "");
        boolean declined = VnpayParameters.meaning(parameters) == VnpayMeaning.NOT_TAKEN;
        return References.idOf(reference)
                .map(payment -> reading.returned(payment)
                        .map(attempt -> attempt == null
                                ? BrowserReturn.unknown(reference)
                                : BrowserReturn.of(attempt, reading.stateOf(attempt), declined)))
                .orElseGet(() -> Uni.createFrom().item(BrowserReturn.unknown(reference)));
    }
}
