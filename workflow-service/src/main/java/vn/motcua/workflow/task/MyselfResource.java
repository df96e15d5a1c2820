package vn.motcua.workflow.task;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.role.Roles;

/** What an officer who has just signed in needs to know. */
@Path("/workflow/v1/officers/me")
@RolesAllowed({Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK, Roles.UNIT_LEAD, Roles.INSPECTOR})
@Tag(name = "Tasks")
public class MyselfResource {

    private final Myself myself;
    private final Tasks tasks;
    private final Callers callers;

    MyselfResource(Myself myself, Tasks tasks, Callers callers) {
        this.myself = myself;
        this.tasks = tasks;
        this.callers = callers;
    }

    /** The caller. */
    @GET
    @Operation(
            operationId = "readMyself",
            summary = "Where the caller works today, as what, for whom the caller stands in, and what is open")
    public Uni<MyselfView> me() {
        Caller caller = callers.current();
        return myself.posts(caller)
                .chain(posts -> myself.standsInFor(caller).chain(standsIn -> tasks.count(caller, null)
                        .map(counts -> MyselfView.of(caller, posts, standsIn, counts))));
    }
}
