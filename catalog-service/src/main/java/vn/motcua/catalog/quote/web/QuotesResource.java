package vn.motcua.catalog.quote.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.catalog.platform.Language;
import vn.motcua.catalog.platform.LimitedByCaller;
import vn.motcua.catalog.quote.application.ComputingDueDate;
import vn.motcua.catalog.quote.application.QuotingFees;

/** What will it cost, when will it be ready: computed, not stored. Texts follow Accept-Language. */
@Path("/catalog/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes")
@LimitedByCaller
@APIResponse(responseCode = "400", description = "A wrong field, named")
public class QuotesResource {

    private final QuotingFees quotingFees;
    private final ComputingDueDate computingDueDate;

    QuotesResource(QuotingFees quotingFees, ComputingDueDate computingDueDate) {
        this.quotingFees = quotingFees;
        this.computingDueDate = computingDueDate;
    }

    /** Quotes the fees of an application. */
    @POST
    @PermitAll
    @Path("/fee-quotes")
    @Operation(operationId = "quoteFees", summary = "What an application costs today, each line explained")
    @APIResponse(
            responseCode = "200",
            description = "The quote",
            content = @Content(schema = @Schema(implementation = FeeQuoteView.class)))
    public Uni<FeeQuoteView> quoteFees(@NotNull @Valid FeeQuoteRequest request, @Context HttpHeaders headers) {
        String language = Language.of(headers);
        return quotingFees.quote(request.question()).map(quote -> FeeQuoteView.of(quote, language));
    }

    /** Computes a due date. */
    @POST
    @PermitAll
    @Path("/due-dates")
    @Operation(
            operationId = "computeDueDate",
            summary = "When something is due, with every step of the sum",
            description =
                    "Working time comes from the approved calendars. A date that depends on a provisional year says so"
                            + " in a step; beyond the years that are known it is refused.")
    @APIResponse(
            responseCode = "200",
            description = "The due date",
            content = @Content(schema = @Schema(implementation = DueDateView.class)))
    @APIResponse(responseCode = "422", description = "The sum leaves the years whose office hours are known")
    public Uni<DueDateView> computeDueDate(@NotNull @Valid DueDateRequest request, @Context HttpHeaders headers) {
        String language = Language.of(headers);
        return computingDueDate
                .compute(request.unit(), request.receivedAt().toInstant(), request.toLimit(), request.toPauses())
                .map(due -> DueDateView.of(due, language));
    }
}
