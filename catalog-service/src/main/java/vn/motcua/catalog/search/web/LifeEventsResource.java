package vn.motcua.catalog.search.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.catalog.search.application.SearchingProcedures;
import vn.motcua.processflow.Text;

/** Life events, for people who do not know what their procedure is called. */
@Path("/catalog/v1/life-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Procedures")
public class LifeEventsResource {

    private final SearchingProcedures searching;

    LifeEventsResource(SearchingProcedures searching) {
        this.searching = searching;
    }

    /** All life events at once: they are few. */
    @GET
    @PermitAll
    @Operation(
            summary = "Life events with the number of procedures in force that each brings",
            description = "Its procedures: `/catalog/v1/procedures?lifeEvent={code}`.")
    @APIResponse(
            responseCode = "200",
            description = "The life events in the order of their codes",
            content =
                    @Content(
                            schema = @Schema(implementation = LifeEvents.class),
                            examples = @ExampleObject(name = "one", value = """
                            {"items":[{"code":"BIRTH","name":{"vi":"Sinh con","en":"Having a child"},"procedures":3}]}""")))
    public Uni<LifeEvents> list() {
        return searching
                .lifeEvents()
                .map(found -> new LifeEvents(found.stream()
                        .map(one -> new LifeEventLine(
                                one.event().code(), one.event().name(), one.procedures()))
                        .toList()));
    }

    /** The list. */
    public record LifeEvents(List<LifeEventLine> items) {}

    /** A life event and how many procedures it brings. */
    @Schema(name = "LifeEventSummary")
    public record LifeEventLine(String code, Text name, long procedures) {}
}
