package vn.motcua.payment.fee.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.web.Page;
import vn.motcua.payment.fee.application.ReadingFees;

/** Fees found by what stands on the receipt. */
@Path("/payments/v1/fees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class FeesByCodeResource {

    private final Callers callers;
    private final ReadingFees reading;

    FeesByCodeResource(Callers callers, ReadingFees reading) {
        this.callers = callers;
        this.reading = reading;
    }

    /** The fees of the dossier with this code; empty when there is none that the caller may see. */
    @GET
    @RolesAllowed({Roles.APPLICANT, Roles.PORTAL, Roles.CASHIER, Roles.INSPECTOR})
    @Operation(
            operationId = "findFeesByCode",
            summary = "The fees of the dossier with a code, for its owner and for cashiers and inspectors of its unit")
    public Uni<Page<FeeView>> fees(@QueryParam("dossierCode") @NotBlank @Size(max = 60) String dossierCode) {
        return reading.feesByCode(callers.current(), dossierCode).map(FeeView::raised);
    }
}
