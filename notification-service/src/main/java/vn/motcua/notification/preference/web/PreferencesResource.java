package vn.motcua.notification.preference.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.SeenVersions;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.preference.application.ChoosingPreferences;
import vn.motcua.notification.preference.persistence.ChosenPreferences;
import vn.motcua.notification.preference.persistence.ChosenPreferences.Chosen;
import vn.motcua.notification.preference.persistence.ChosenPreferences.Consent;

/** How the caller wants to be told of the dossiers that the caller's account filed. */
@Path("/notifications/v1/preferences")
@Tag(name = "Preferences")
@RolesAllowed(Roles.APPLICANT)
public class PreferencesResource {

    private final ChoosingPreferences choosing;
    private final Callers callers;

    PreferencesResource(ChoosingPreferences choosing, Callers callers) {
        this.choosing = choosing;
        this.callers = callers;
    }

    /** With the version, also as long as nothing was chosen. */
    @GET
    @Operation(operationId = "getPreferences", summary = "How the caller wants to be told")
    @APIResponse(
            responseCode = "200",
            description = "What was chosen; the ETag names its version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreferencesView.class)))
    public Uni<Response> get() {
        return choosing.of(callers.current()).map(PreferencesResource::shown);
    }

    /** The whole of it. */
    @PUT
    @Operation(
            operationId = "choosePreferences",
            summary = "Choose how to be told; If-Match must name the version last seen",
            description =
                    "Letters that the law wants told (received, refused, to be completed, an obligation, gone on, stopped, a fee due, result ready) always go, over what was"
                            + " chosen first; the others go over what was chosen only. In quiet hours no short message is sent of the others. The inbox has everything.")
    @APIResponse(
            responseCode = "200",
            description = "Chosen",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreferencesView.class)))
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    public Uni<Response> choose(
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PreferencesRequest body) {
        return choosing.choose(callers.current(), SeenVersions.required(ifMatch), body.wanted())
                .map(PreferencesResource::shown);
    }

    /** The latest first. */
    @GET
    @Path("/consents")
    @Operation(operationId = "listConsents", summary = "To which channels the caller agreed when")
    @APIResponse(responseCode = "200", description = "Each time something changed, the latest first")
    public Uni<Page<ConsentLine>> consents(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int wanted = Page.limit(limit);
        ChosenPreferences.Before before = PageCursor.place(
                cursor,
                2,
                parts -> new ChosenPreferences.Before(
                        Long.parseLong(parts.getFirst()),
                        ChannelName.valueOf(parts.getLast()).name()));
        return choosing.consents(callers.current(), before == null ? ChosenPreferences.Before.END : before, wanted)
                .map(rows -> Page.of(rows, wanted, PreferencesResource::key, PreferencesResource::line));
    }

    private static List<String> key(Consent consent) {
        return List.of(Long.toString(consent.version()), consent.channel().name());
    }

    private static ConsentLine line(Consent consent) {
        return new ConsentLine(consent.channel(), consent.given(), VietnamTime.local(consent.at()));
    }

    private static Response shown(Chosen chosen) {
        return Response.ok(PreferencesView.of(chosen.preferences()))
                .header("ETag", Answer.etag(chosen.version()))
                .build();
    }
}
