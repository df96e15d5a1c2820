package vn.motcua.payment.fee.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.role.Roles;
import vn.motcua.payment.fee.application.ReadingFees;

/** Attempts to pay. */
@Path("/payments/v1/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class PaymentsResource {

    private final Callers callers;
    private final ReadingFees reading;

    PaymentsResource(Callers callers, ReadingFees reading) {
        this.callers = callers;
        this.reading = reading;
    }

    /** One attempt. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.APPLICANT, Roles.PORTAL, Roles.CASHIER, Roles.INSPECTOR})
    @Operation(
            operationId = "readPayment",
            summary = "One attempt to pay, for the owner and for cashiers and inspectors of the unit")
    public Uni<PaymentView> payment(@PathParam("id") UUID id) {
        return reading.payment(callers.current(), id).map(attempt -> PaymentView.of(attempt, reading.stateOf(attempt)));
    }
}
