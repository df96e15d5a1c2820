package vn.motcua.workflow.task;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.web.Page;
import vn.motcua.workflow.platform.Place;

/** What is on its way between two units: both see it until it is confirmed. */
@Path("/workflow/v1/transfers")
@RolesAllowed({Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK, Roles.UNIT_LEAD, Roles.INSPECTOR})
@Tag(name = "Tasks")
public class TransfersResource {

    private final Transfers transfers;
    private final Callers callers;

    TransfersResource(Transfers transfers, Callers callers) {
        this.transfers = transfers;
        this.callers = callers;
    }

    /** Those that nobody has confirmed yet. */
    @GET
    @Operation(
            operationId = "listTransfers",
            summary = "Tasks sent to another unit that has not confirmed them yet, the most urgent first",
            description = "Both units see them; who sent a task is responsible until the other unit confirms.")
    public Uni<Page<TransferLine>> list(
            @Parameter(description = "IN: to the caller's units, also when absent; OUT: from them")
                    @QueryParam("direction")
                    Transfers.@Nullable Direction direction,
            @Parameter(description = "Only those of this unit", example = "H26.30.01") @Nullable @QueryParam("unit")
                    String unit,
            @Parameter(description = "Only those whose time to answer has run out") @QueryParam("late") boolean late,
            @Parameter(description = "`next` of the page before") @Nullable @QueryParam("cursor") String cursor,
            @Parameter(description = "Items wanted, 1 to 200; 50 when absent") @Nullable @QueryParam("limit")
                    Integer limit) {
        int most = Page.limit(limit);
        return transfers
                .find(
                        callers.current(),
                        direction == null ? Transfers.Direction.IN : direction,
                        unit,
                        late,
                        Place.read(cursor),
                        most + 1)
                .map(lines -> Page.of(lines, most, TransferLine::place, line -> line));
    }
}
