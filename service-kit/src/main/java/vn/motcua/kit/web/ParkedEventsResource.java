package vn.motcua.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Replaying;

/** For operators: events that could not be handled, and the way to handle them again. */
@Path("/ops/v1/parked-events")
@RolesAllowed("administrator")
@Tag(name = "Operations")
public class ParkedEventsResource {

    private final Replaying replaying;

    ParkedEventsResource(Replaying replaying) {
        this.replaying = replaying;
    }

    /** Which parked subject to handle again; all when it is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReplayRequest(@Nullable String subject) {}

    /** What stands aside, oldest first; no payloads. */
    @GET
    @Operation(summary = "Events set aside: poison, what follows it, and what came too early")
    public Uni<Page<Map<String, Object>>> list() {
        return replaying.parked().map(items -> new Page<>(items, null));
    }

    /** Handles parked events again, in order. */
    @POST
    @Path("/replays")
    @Operation(summary = "Handle parked events again, in order, each in its own transaction")
    public Uni<Replaying.Outcome> replay(@Nullable ReplayRequest request) {
        return replaying.replay(request == null ? null : request.subject());
    }
}
