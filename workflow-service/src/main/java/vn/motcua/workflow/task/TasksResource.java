package vn.motcua.workflow.task;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.kit.web.Page;
import vn.motcua.processflow.TaskKind;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.platform.DossierName;
import vn.motcua.workflow.platform.Place;

/** The officers' list of work, and the leads' list of whose it is. */
@Path("/workflow/v1")
@RolesAllowed({Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK, Roles.UNIT_LEAD, Roles.INSPECTOR})
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
        /** Somebody is responsible, or nobody yet. */
        OPEN,
        /** Somebody is responsible. */
        CLAIMED,
        /** Nobody is responsible yet. */
        FREE
    }

    /** The open tasks that wait for the caller, or for those whom the caller watches over. */
    @GET
    @Path("/tasks")
    @Operation(
            summary = "Open tasks of the caller's units and roles, the most urgent first",
            description = "Who leads or inspects a unit sees the tasks of all its roles.")
    public Uni<Page<TaskLine>> list(
            @Parameter(description = "Code of a step", example = "APPRAISE") @Nullable @QueryParam("step") String step,
            @Parameter(description = "OPEN, also when absent; FREE: nobody is responsible")
                    @Nullable
                    @QueryParam("state")
                    State state,
            @Parameter(description = "Only those the caller is responsible for") @QueryParam("mine") boolean mine,
            @Parameter(description = "Only those of officers for whom the caller stands in today")
                    @QueryParam("deputising")
                    boolean deputising,
            @Parameter(description = "Only this dossier's: its id or its code") @Nullable @QueryParam("dossier")
                    String dossier,
            @Parameter(description = "Only work of this unit", example = "H26.30.01") @Nullable @QueryParam("unit")
                    String unit,
            @Parameter(description = "Only work of this role", example = "appraiser") @Nullable @QueryParam("role")
                    String role,
            @Parameter(description = "Only this kind of work") @Nullable @QueryParam("kind") TaskKind kind,
            @Parameter(description = "Only what this officer is responsible for") @Nullable @QueryParam("assignee")
                    UUID assignee,
            @Parameter(description = "Only steps that are nearly due or overdue") @Nullable @QueryParam("attention")
                    Attention attention,
            @Parameter(description = "Only of this procedure", example = "1.004222") @Nullable @QueryParam("procedure")
                    String procedure,
            @Parameter(description = "Only steps due before this day", example = "2026-10-14")
                    @Nullable
                    @QueryParam("dueBefore")
                    LocalDate dueBefore,
            @Parameter(description = "`next` of the page before") @Nullable @QueryParam("cursor") String cursor,
            @Parameter(description = "Items wanted, 1 to 200; 50 when absent") @Nullable @QueryParam("limit")
                    Integer limit) {
        int wanted = Page.limit(limit);
        DossierName named = DossierName.read(dossier);
        Tasks.Wanted filter = new Tasks.Wanted(
                step,
                mine,
                named == null ? null : named.id(),
                named == null ? null : named.code(),
                new Tasks.More(
                        unit,
                        role,
                        kind == null ? null : kind.name(),
                        assignee,
                        state == State.FREE,
                        state == State.CLAIMED,
                        deputising,
                        attention,
                        procedure,
                        dueBefore == null
                                ? null
                                : dueBefore.atStartOfDay(VietnamTime.ZONE).toInstant()));
        return tasks.find(callers.current(), filter, Place.read(cursor), wanted + 1)
                .map(items -> Page.of(items, wanted, TaskLine::place, item -> item));
    }

    /** How much there is of what the list shows. */
    @GET
    @Path("/task-counts")
    @Operation(
            operationId = "countTasks",
            summary = "How many open tasks the caller's units and roles have, and of which steps",
            description = "Each figure's tasks are listed by `GET /workflow/v1/tasks` with the same words.")
    public Uni<TaskCountsView> counts(
            @Parameter(description = "Only work of this unit", example = "H26.30.01") @Nullable @QueryParam("unit")
                    String unit) {
        return tasks.count(callers.current(), unit).map(TaskCountsView::of);
    }
}
