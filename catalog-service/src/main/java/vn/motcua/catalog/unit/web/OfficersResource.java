package vn.motcua.catalog.unit.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.application.AssigningOfficers;
import vn.motcua.catalog.unit.model.OfficerAssignments;
import vn.motcua.catalog.unit.model.OnlyOwnUnit;
import vn.motcua.catalog.unit.persistence.Officers;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.role.Roles;

/** Where officers work and as what, and what colleagues call them. */
@Path("/catalog/v1/officers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Officers")
@APIResponse(responseCode = "403", description = "Not for this role")
public class OfficersResource {

    private static final String EXAMPLE = "00000000-0000-4000-8000-000000000012";

    private final AssigningOfficers assigning;
    private final Callers callers;

    OfficersResource(AssigningOfficers assigning, Callers callers) {
        this.assigning = assigning;
        this.callers = callers;
    }

    /** Reads one officer's assignments. */
    @GET
    @Path("/{officerId}")
    @RolesAllowed({
        Roles.CATALOGUE_EDITOR,
        Roles.CATALOGUE_APPROVER,
        Roles.INSPECTOR,
        Roles.UNIT_LEAD,
        Roles.ADMINISTRATOR
    })
    @Operation(
            operationId = "readOfficer",
            summary = "An officer's assignments: past, present and planned",
            description = "The ETag is needed to change them. Who leads a unit sees those who work there or below.")
    @APIResponse(
            responseCode = "200",
            description = "The assignments",
            content = @Content(schema = @Schema(implementation = OfficerAssignments.class)))
    @APIResponse(responseCode = "404", description = "Nobody has assigned this account")
    public Uni<Response> one(
            @Parameter(description = "The account: `sub` of its access token", example = EXAMPLE)
                    @PathParam("officerId")
                    UUID officerId) {
        var caller = callers.current();
        return assigning
                .read(officerId, OnlyOwnUnit.binds(caller.roles()) ? caller.id() : null)
                .map(found -> shown(Response.ok(), found));
    }

    /** Replaces one officer's assignments. */
    @PUT
    @Path("/{officerId}/assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "assignOfficer",
            summary = "Replace an officer's assignments",
            description =
                    "The whole list, as it was read, with what changes. Rights of the past stay: of an assignment that has"
                            + " begun only the last day can be changed, to today or later; a new one begins today or later."
                            + " To change roles, end one and begin another. Where a unit is going to close, what goes on"
                            + " does so in the unit that takes over, and the answer shows it. A last day of today holds until"
                            + " midnight; what must end at once is taken away by DELETE. The same list again changes nothing. Open tasks of an"
                            + " officer whose right has ended can be taken over by others of the role and unit.")
    @APIResponse(
            responseCode = "200",
            description = "The assignments as they are now",
            content = @Content(schema = @Schema(implementation = OfficerAssignments.class)))
    @APIResponse(
            responseCode = "201",
            description = "The officer had none before",
            content = @Content(schema = @Schema(implementation = OfficerAssignments.class)))
    @APIResponse(responseCode = "400", description = "A wrong field, named")
    @APIResponse(
            responseCode = "403",
            description = "Not an administrator, or the caller's own assignments (`own-assignments`)")
    @APIResponse(responseCode = "412", description = "Changed since the caller looked, or there already")
    @APIResponse(
            responseCode = "428",
            description = "The officer is known, so If-Match must name the version last seen")
    public Uni<Response> assign(
            @Parameter(description = "The account: `sub` of its access token", example = EXAMPLE)
                    @PathParam("officerId")
                    UUID officerId,
            @Parameter(description = "ETag last seen; left out for a new officer") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Parameter(description = "`*`: only when the officer is new") @HeaderParam("If-None-Match") @Nullable
                    String ifNoneMatch,
            @NotNull @Valid AssignmentsRequest body) {
        return assigning
                .assign(
                        officerId,
                        new AssigningOfficers.Expectation(ifMatch, ifNoneMatch),
                        body.toModel(),
                        body.name(),
                        callers.current().id())
                .map(stored -> shown(
                        stored.version() == 1 && ifMatch == null
                                ? Response.created(URI.create("/catalog/v1/officers/" + officerId))
                                : Response.ok(),
                        stored));
    }

    /** Takes a right away at once. */
    @DELETE
    @Path("/{officerId}/assignments/{unit}/{role}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "endAssignment",
            summary = "Take a role in a unit away at once",
            description = "Of an assignment that has begun yesterday becomes the last day, what is planned is gone; the"
                    + " officer's other roles stay. Access tokens that the officer has got until now (`revokedAt`) no longer"
                    + " count: within seconds every service refuses them, and whoever signs in again has what is left. Open"
                    + " tasks can be taken over by others of the role and unit.")
    @APIResponse(
            responseCode = "200",
            description = "The assignments as they are now",
            content = @Content(schema = @Schema(implementation = OfficerAssignments.class)))
    @APIResponse(
            responseCode = "403",
            description = "Not an administrator, or the caller's own assignments (`own-assignments`)")
    @APIResponse(responseCode = "404", description = "The officer does not have this role in this unit, now or later")
    public Uni<Response> takeAway(
            @Parameter(description = "The account: `sub` of its access token", example = EXAMPLE)
                    @PathParam("officerId")
                    UUID officerId,
            @Parameter(description = "Where", example = "H26.30.01") @PathParam("unit") String unit,
            @Parameter(description = "As what", example = "appraiser") @PathParam("role") String role) {
        return assigning
                .takeAway(officerId, unit, role, callers.current().id())
                .map(stored -> shown(Response.ok(), stored));
    }

    private static Response shown(Response.ResponseBuilder response, Officers.Stored stored) {
        return response.entity(stored.officer())
                .header(HttpHeaders.ETAG, Answer.etag(stored.version()))
                .build();
    }
}
