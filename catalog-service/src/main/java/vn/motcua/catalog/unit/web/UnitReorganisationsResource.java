package vn.motcua.catalog.unit.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.catalog.unit.application.ReorganisingUnits;
import vn.motcua.catalog.unit.model.ReorganiseUnits;
import vn.motcua.catalog.unit.model.StoredReorganisation;
import vn.motcua.catalog.unit.model.Unit;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.processflow.Text;

/** Decisions about units: renamed, merged, split. Proposed by one person, approved by another; until their day for staff only. */
@Path("/catalog/v1/unit-reorganisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
public class UnitReorganisationsResource {

    private static final String CODE = "[A-Z]\\d{2}(\\.\\d{2})*";

    private final Commands commands;
    private final Callers callers;
    private final ReorganisingUnits reorganising;

    UnitReorganisationsResource(Commands commands, Callers callers, ReorganisingUnits reorganising) {
        this.commands = commands;
        this.callers = callers;
        this.reorganising = reorganising;
    }

    /** A text in both languages, as it comes in. */
    @Schema(name = "NameOfUnit")
    record NameRequest(
            @NotBlank @Size(max = 300) String vi,
            @NotBlank @Size(max = 300) String en) {
        Text toText() {
            return new Text(vi, en);
        }
    }

    /** The paper behind it. */
    @Schema(name = "ReorganisationDecision")
    record DecisionRequest(
            @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate date,
            @NotBlank @Size(max = 500) String source) {}

    /** A unit of the new order. */
    @Schema(name = "SuccessorUnit")
    record SuccessorRequest(
            @Schema(description = "Of a unit that goes on, or a new one", examples = "H26.30.13")
            @NotNull
            @Pattern(regexp = CODE)
            String code,

            @Schema(description = "Of a new unit") @Valid @Nullable
            NameRequest name,

            @Schema(description = "Of a new unit") Unit.@Nullable Kind unitKind,

            @Schema(description = "Of a new unit", examples = "H26") @Pattern(regexp = CODE) @Nullable
            String parent,

            @Schema(description = "Whether people may file at a new unit") @Nullable
            Boolean receives) {
        ReorganiseUnits.Successor toModel() {
            return new ReorganiseUnits.Successor(code, name == null ? null : name.toText(), unitKind, parent, receives);
        }
    }

    /** The decision. */
    @Schema(
            name = "Reorganisation",
            examples =
                    "{\"kind\":\"MERGE\",\"effectiveOn\":\"2027-01-01\",\"decision\":{\"number\":\"12/NQ-HĐND\",\"date\":\"2026-11-20\","
                            + "\"source\":\"https://congbao.example/12\"},\"units\":[\"H26.30.01\",\"H26.30.02\"],"
                            + "\"successors\":[{\"code\":\"H26.30.01\"}]}")
    record ReorganisationRequest(
            @NotNull ReorganiseUnits.Kind kind,

            @Schema(description = "The first day of the new order, today or later", examples = "2027-01-01") @NotNull
            LocalDate effectiveOn,

            @NotNull @Valid DecisionRequest decision,

            @Schema(description = "The unit to rename or to split, or those that become one")
            @NotNull
            @Size(min = 1, max = 500)
            List<@NotNull @Pattern(regexp = CODE) String> units,

            @Schema(description = "The new name, for RENAME") @Valid @Nullable
            NameRequest name,

            @Schema(description = "What there is afterwards, for MERGE (one) and SPLIT (several)")
            @Size(max = 50)
            @Nullable
            List<@NotNull @Valid SuccessorRequest> successors,

            @Schema(
                    description =
                            "Which successor takes over competence, officers and open work of the units that close;"
                                    + " not needed where there is one")
            @Pattern(regexp = CODE)
            @Nullable
            String heir) {
        ReorganiseUnits command() {
            return new ReorganiseUnits(
                    kind,
                    effectiveOn,
                    new ProcedureVersion.Decision(decision.number(), decision.date(), decision.source()),
                    units,
                    name == null ? null : name.toText(),
                    successors == null
                            ? List.of()
                            : successors.stream().map(SuccessorRequest::toModel).toList(),
                    heir);
        }
    }

    /** Proposes a decision about units. */
    @POST
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(
            operationId = "proposeReorganisation",
            summary = "Propose to rename, merge or split units on a day",
            description =
                    "Nothing changes until another person approves (`…/approvals`). One command moves it all: units that close name the one that takes over, their officers work there from"
                            + " that day, and on the day the other services move open work. Old papers keep the old name.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = StoredReorganisation.class)))
    @APIResponse(responseCode = "400", description = "A wrong field, named")
    public Uni<Response> propose(
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ReorganisationRequest body) {
        var caller = callers.current();
        return commands.onceInSession(caller, key, "unit-reorganisations", body, session -> reorganising
                .propose(session, body.command(), caller.id())
                .map(stored -> Answer.created(stored, "/catalog/v1/unit-reorganisations")));
    }

    /** Approves a decision about units. */
    @POST
    @Path("/{id}/approvals")
    @RolesAllowed(Roles.CATALOGUE_APPROVER)
    @Operation(
            operationId = "approveReorganisation",
            summary = "Approve a proposed decision about units",
            description =
                    "Only somebody who did not propose it. It is judged again, announced with its day, and carried out on it.")
    @APIResponse(
            responseCode = "201",
            description = "Planned, or carried out at once when its day is today",
            content = @Content(schema = @Schema(implementation = StoredReorganisation.class)))
    @APIResponse(responseCode = "400", description = "It does not fit the units as they are now")
    @APIResponse(responseCode = "404", description = "No such proposal, or decided already")
    @APIResponse(responseCode = "422", description = "The caller proposed it (`approver-is-proposer`)")
    public Uni<Response> approve(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key) {
        var caller = callers.current();
        return commands.onceInSession(
                caller, key, "unit-reorganisations/" + id + "/approvals", Map.of(), session -> reorganising
                        .approve(session, id, caller.id())
                        .map(stored -> Answer.created(stored, "/catalog/v1/unit-reorganisations")));
    }

    /** Lists decisions. */
    @GET
    @RolesAllowed({
        Roles.CATALOGUE_EDITOR,
        Roles.CATALOGUE_APPROVER,
        Roles.INSPECTOR,
        Roles.UNIT_LEAD,
        Roles.ADMINISTRATOR
    })
    @Operation(summary = "Decisions about units, newest first: proposed, planned and carried out")
    @APIResponse(
            responseCode = "200",
            description = "A page of decisions",
            content = @Content(schema = @Schema(implementation = ReorganisationPage.class)))
    public Uni<Page<StoredReorganisation>> list(
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 unless given", example = "20") @QueryParam("limit") @Nullable
                    Integer limit) {
        int most = Page.limit(limit);
        UUID after = PageCursor.id(cursor);
        return reorganising
                .list(after == null ? "ffffffff-ffff-ffff-ffff-ffffffffffff" : after.toString(), most)
                .map(found -> Page.of(found, most, one -> List.of(one.id().toString()), one -> one));
    }

    /** Names the shape of the list in the OpenAPI document. */
    @Schema(name = "ReorganisationPage")
    record ReorganisationPage(
            List<StoredReorganisation> items, @Nullable String next) {}
}
