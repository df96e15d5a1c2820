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
import vn.motcua.workflow.platform.DossierName;
import vn.motcua.workflow.platform.Place;

/** The officers' list of work. */
@Path("/workflow/v1/tasks")
@RolesAllowed({Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK})
@Tag(name = "Tasks")
public class TasksResource {

    private final Tasks tasks;
    private final Callers callers;

    TasksResource(Tasks tasks, Callers callers) {
        this.tasks = tasks;
        this.callers = callers;
    }

    /** Tasks in the list are open; a finished one stands in the history of its case. */
    enum State {
        OPEN
    }

    /** The open tasks that wait for the caller. */
    @GET
    @Operation(summary = "Open tasks of the caller's units and roles, the most urgent first")
    public Uni<Page<TaskLine>> list(
            @Parameter(description = "Code of a step", example = "APPRAISE") @Nullable @QueryParam("step") String step,
            @Parameter(description = "OPEN, also when absent") @Nullable @QueryParam("state") State state,
            @Parameter(description = "Only those the caller is responsible for") @QueryParam("mine") boolean mine,
            @Parameter(description = "Only this dossier's: its id or its code") @Nullable @QueryParam("dossier")
                    String dossier,
            @Parameter(description = "`next` of the page before") @Nullable @QueryParam("cursor") String cursor,
            @Parameter(description = "Items wanted, 1 to 200; 50 when absent") @Nullable @QueryParam("limit")
                    Integer limit) {
        int wanted = Page.limit(limit);
        DossierName named = DossierName.read(dossier);
        Tasks.Wanted filter =
                new Tasks.Wanted(step, mine, named == null ? null : named.id(), named == null ? null : named.code());
        return tasks.find(callers.current(), filter, Place.read(cursor), wanted + 1)
                .map(items -> Page.of(items, wanted, TaskLine::place, item -> item));
    }
}
