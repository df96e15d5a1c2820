package vn.motcua.payment.counter.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
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
import vn.motcua.payment.counter.application.ClosingShift;
import vn.motcua.payment.counter.application.LookingAtTheCounter;
import vn.motcua.payment.counter.application.OpeningShift;

/** Shifts at the tills of a unit. */
@Path("/payments/v1/counter/shifts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counter")
public class ShiftsResource {

    private static final long MOST_CASH = 1_000_000_000_000L;

    private final Callers callers;
    private final Commands commands;
    private final OpeningShift opening;
    private final ClosingShift closing;
    private final LookingAtTheCounter looking;

    ShiftsResource(
            Callers callers,
            Commands commands,
            OpeningShift opening,
            ClosingShift closing,
            LookingAtTheCounter looking) {
        this.callers = callers;
        this.commands = commands;
        this.opening = opening;
        this.closing = closing;
        this.looking = looking;
    }

    /** What is in the till at the beginning. */
    @Schema(name = "ShiftOpeningRequest", examples = "{\"unit\":\"H26.30.01\",\"openingCash\":500000}")
    public record OpeningRequest(
            @NotBlank @Size(max = 50) String unit,

            @Schema(description = "VND counted") @NotNull @PositiveOrZero @Max(MOST_CASH)
            Long openingCash) {}

    /** What is in the till at the end. */
    @Schema(name = "ShiftClosingRequest", examples = "{\"countedCash\":520000}")
    public record ClosingRequest(
            @Schema(description = "VND counted") @NotNull @PositiveOrZero @Max(MOST_CASH)
            Long countedCash,

            @Schema(description = "Needed when it is not what must be there; written down for ever, so name nobody")
            @MultiLine
            @Nullable
            @Size(max = 500)
            String explanation) {}

    /** Opens a shift. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CASHIER)
    @Operation(operationId = "openShift", summary = "Count the till and begin a shift")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = ShiftView.class)))
    @APIResponse(responseCode = "404", description = "Not a unit of the caller's")
    @APIResponse(responseCode = "409", description = "shift-already-open")
    public Uni<Response> open(
            @Parameter(description = "New for each command, the same for each retry", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @NotNull @Valid OpeningRequest body) {
        var caller = callers.current();
        return commands.once(
                caller, key, "counter/shifts", body, tx -> opening.open(tx, caller, body.unit(), body.openingCash())
                        .map(till -> Answer.created(ShiftView.of(till), "/payments/v1/counter/shifts/" + till.id())));
    }

    /** Closes a shift. */
    @POST
    @Path("/{id}/closings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CASHIER)
    @Operation(operationId = "closeShift", summary = "Count the till and end the own shift; a difference is explained")
    @APIResponse(
            responseCode = "200",
            description = "Closed; the shift report",
            content = @Content(schema = @Schema(implementation = ShiftView.class)))
    @APIResponse(responseCode = "404", description = "Not a shift of the caller's")
    @APIResponse(responseCode = "409", description = "shift-closed")
    public Uni<Response> close(
            @PathParam("id") UUID id,
            @Parameter(description = "New for each command, the same for each retry", required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @NotNull @Valid ClosingRequest body) {
        var caller = callers.current();
        return commands.once(caller, key, "counter/shifts/" + id + "/closings", body, tx -> closing.close(
                        tx, caller, id, body.countedCash(), body.explanation())
                .map(till -> new Answer(200, ShiftView.of(till), null, null)));
    }

    /** A shift. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CASHIER, Roles.UNIT_LEAD, Roles.INSPECTOR})
    @Operation(operationId = "readShift", summary = "A shift of a unit in which the caller works, or its report")
    public Uni<ShiftView> shift(@PathParam("id") UUID id) {
        return looking.shift(callers.current(), id).map(ShiftView::of);
    }
}
