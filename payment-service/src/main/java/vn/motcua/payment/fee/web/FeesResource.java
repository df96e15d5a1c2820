package vn.motcua.payment.fee.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.web.Page;
import vn.motcua.payment.fee.application.ReadingFees;
import vn.motcua.payment.fee.application.StartingPayment;
import vn.motcua.payment.fee.persistence.PaymentRow;
import vn.motcua.payment.fee.port.RedirectGateway;

/** The fees of a dossier, and paying them. */
@Path("/payments/v1/dossiers/{dossierId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class FeesResource {

    private final Callers callers;
    private final Commands commands;
    private final ReadingFees reading;
    private final StartingPayment startingPayment;
    private final RedirectGateway redirects;

    FeesResource(
            Callers callers,
            Commands commands,
            ReadingFees reading,
            StartingPayment startingPayment,
            RedirectGateway redirects) {
        this.callers = callers;
        this.commands = commands;
        this.reading = reading;
        this.startingPayment = startingPayment;
        this.redirects = redirects;
    }

    /** What is due and what became of it; empty until the dossier is received, and when its process has no fee. */
    @GET
    @Path("/fees")
    @RolesAllowed({Roles.APPLICANT, Roles.PORTAL, Roles.CASHIER, Roles.INSPECTOR})
    @Operation(
            operationId = "listFeesOfDossier",
            summary = "The fees of a dossier, for its owner and for cashiers and inspectors of its unit")
    public Uni<Page<FeeView>> fees(@PathParam("dossierId") UUID dossierId) {
        return reading.fees(callers.current(), dossierId).map(FeeView::raised);
    }

    /** Starts an attempt; the answer carries the address to send the browser to. */
    @POST
    @Path("/payments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.APPLICANT, Roles.PORTAL})
    @Operation(
            operationId = "startPayment",
            summary = "Start paying a fee of one's own dossier: the one that is named, or else the one that is due")
    @APIResponse(
            responseCode = "201",
            description = "Started",
            content = @Content(schema = @Schema(implementation = PaymentStartedView.class)))
    @APIResponse(
            responseCode = "409",
            description = "fee-not-raised-yet, nothing-to-pay, fee-already-paid, fee-cancelled, key-in-progress")
    public Uni<Response> pay(
            @PathParam("dossierId") UUID dossierId,
            @Parameter(description = "New for each payment, the same for each retry", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @NotNull @Valid PaymentRequest body,
            @Context HttpServerRequest request) {
        if (body.method().isAtTheCounter()) {
            throw InvalidRequest.field("method", "only-at-the-counter");
        }
        if (!body.method().isOverTheWire()) {
            throw InvalidRequest.field("method", "by-transfer");
        }
        var caller = callers.current();
        String address = request.remoteAddress().hostAddress();
        return commands.once(caller, key, "dossiers/" + dossierId + "/payments", body, tx -> startingPayment
                .start(tx, caller, dossierId, body.feeId(), body.method())
                .map(started -> answer(started, body, address)));
    }

    private Answer answer(StartingPayment.Started started, PaymentRequest body, String address) {
        PaymentRow payment = started.payment();
        String language = body.language() == null ? "vi" : body.language();
        var order = new RedirectGateway.Order(
                payment.reference(),
                payment.amount(),
                started.fee().dossierCode(),
                language,
                address,
                payment.createdAt(),
                payment.expiresAt());
        return Answer.created(
                new PaymentStartedView(
                        payment.id(),
                        payment.reference(),
                        payment.amount(),
                        "VND",
                        redirects.redirect(order),
                        payment.expiresAt()),
                "/payments/v1/payments/" + payment.id());
    }
}
