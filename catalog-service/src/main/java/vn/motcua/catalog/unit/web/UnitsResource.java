package vn.motcua.catalog.unit.web;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.platform.QueryValues;
import vn.motcua.catalog.platform.Roles;
import vn.motcua.catalog.unit.application.AssigningOfficers;
import vn.motcua.catalog.unit.model.Unit;
import vn.motcua.catalog.unit.persistence.Officers;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.problem.Problem;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.processflow.OfficerRoles;
import vn.motcua.transactions.UnitOfWork;

/** Units for everybody, and who works in them for those who look after the catalogue. */
@Path("/catalog/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
@APIResponse(
        responseCode = "400",
        description = "A wrong parameter, named",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class UnitsResource {

    /** Everybody who works with units. */
    private static final Set<String> STAFF = Stream.concat(
                    OfficerRoles.ALL.stream(),
                    Stream.of(Roles.EDITOR, Roles.APPROVER, Roles.INSPECTOR, Roles.ADMINISTRATOR))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.]{1,40}");

    private final UnitOfWork unitOfWork;
    private final Units units;
    private final AssigningOfficers assigning;
    private final CurrentIdentityAssociation identity;
    private final Callers callers;
    private final Clock clock;

    UnitsResource(
            UnitOfWork unitOfWork,
            Units units,
            AssigningOfficers assigning,
            CurrentIdentityAssociation identity,
            Callers callers,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.units = units;
        this.assigning = assigning;
        this.identity = identity;
        this.callers = callers;
        this.clock = clock;
    }

    /** Lists units. */
    @GET
    @PermitAll
    @Operation(
            summary = "Units in the order of their codes",
            description = "What is decided about a unit for later days is told to staff only.")
    @APIResponse(
            responseCode = "200",
            description = "A page of units",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitPage.class),
                            examples = @ExampleObject(name = "commune", value = """
                                    {"items":[{"code":"H26.30.01","name":{"vi":"Ủy ban nhân dân phường Hoàn Kiếm","en":"People's Committee of Hoan Kiem Ward"},
                                    "kind":"COMMUNE","parent":"H26","receives":true,"validFrom":"2025-07-01"}]}""")))
    public Uni<Page<Unit>> list(
            @Parameter(description = "PROVINCE, COMMUNE, DEPARTMENT or SERVICE_CENTRE", example = "COMMUNE")
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(description = "Code of the unit above", example = "H26") @QueryParam("parent") @Nullable
                    String parent,
            @Parameter(description = "Only units where dossiers can (or cannot) be handed in", example = "true")
                    @QueryParam("receives")
                    @Nullable
                    Boolean receives,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 unless given", example = "20") @QueryParam("limit") @Nullable
                    String limit) {
        int most = Page.limit(QueryValues.number("limit", limit));
        Unit.Kind wanted = QueryValues.oneOf("kind", kind, Unit.Kind.class);
        String above = QueryValues.text("parent", parent);
        String begin = after(cursor);
        return isStaff().chain(staff -> unitOfWork
                .read(session -> units.list(
                        session, new Units.Filter(wanted, above, receives, staff ? null : today(), begin, most)))
                .map(found -> Page.of(
                        found, most, unit -> List.of(unit.code()), unit -> staff ? unit : unit.publicOn(today()))));
    }

    /** Reads one unit. */
    @GET
    @PermitAll
    @Path("{code}")
    @Operation(operationId = "readUnit", summary = "One unit")
    @APIResponse(
            responseCode = "200",
            description = "The unit",
            content = @Content(schema = @Schema(implementation = Unit.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such unit",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Unit> one(
            @Parameter(description = "Code of the unit", example = "H26.30.01") @PathParam("code") String code) {
        if (!CODE.matcher(code).matches()) {
            throw new NotFound();
        }
        return isStaff().chain(staff -> unitOfWork
                .read(session -> units.find(session, code))
                .map(unit -> {
                    if (unit == null || (!staff && unit.validFrom().isAfter(today()))) {
                        throw new NotFound();
                    }
                    return staff ? unit : unit.publicOn(today());
                }));
    }

    /** Who comes with a token that does not hold is anybody. */
    private Uni<Boolean> isStaff() {
        return identity.getDeferredIdentity()
                .map(known -> known.getRoles().stream().anyMatch(STAFF::contains))
                .onFailure()
                .recoverWithItem(false);
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    /** Lists who works in a unit. */
    @GET
    @Path("{code}/officers")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER, Roles.INSPECTOR, Roles.UNIT_LEAD, Roles.ADMINISTRATOR})
    @Tag(name = "Officers")
    @Operation(
            operationId = "listOfficersOfUnit",
            summary = "Who works in a unit on a day, with the roles held there",
            description =
                    "In the order of their accounts; who leads a unit asks for it and those below. The terms stand at /catalog/v1/officers/{officerId}.")
    @APIResponse(
            responseCode = "200",
            description = "A page of officers",
            content = @Content(schema = @Schema(implementation = OfficerOfUnitPage.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such unit",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Page<OfficerLine>> officers(
            @Parameter(description = "Code of the unit", example = "H26.30.01") @PathParam("code") String code,
            @Parameter(description = "Vietnamese date; today unless given", example = "2027-01-01")
                    @QueryParam("on")
                    @Nullable
                    String on,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 unless given", example = "20") @QueryParam("limit") @Nullable
                    String limit) {
        if (!CODE.matcher(code).matches()) {
            throw new NotFound();
        }
        int most = Page.limit(QueryValues.number("limit", limit));
        var caller = callers.current();
        return assigning
                .ofUnit(
                        code,
                        QueryValues.date("on", on),
                        afterOfficer(cursor),
                        most,
                        Roles.seeAll(caller.roles()) ? null : caller.id())
                .map(found ->
                        Page.of(found, most, one -> List.of(one.officerId().toString()), OfficerLine::of));
    }

    private static UUID afterOfficer(@Nullable String cursor) {
        List<String> after = PageCursor.read(cursor, 1);
        try {
            return after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after.getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw InvalidRequest.field("query.cursor", "cursor");
        }
    }

    private static String after(@Nullable String cursor) {
        List<String> after = PageCursor.read(cursor, 1);
        if (after.isEmpty()) {
            return "";
        }
        if (!CODE.matcher(after.getFirst()).matches()) {
            throw InvalidRequest.field("query.cursor", "cursor");
        }
        return after.getFirst();
    }

    /** Names the shape of the list in the OpenAPI document. */
    @Schema(name = "UnitPage")
    record UnitPage(List<Unit> items, @Nullable String next) {}

    /** The same for officers. */
    @Schema(name = "OfficerOfUnitPage")
    record OfficerOfUnitPage(
            List<OfficerLine> items, @Nullable String next) {}

    /** An officer at work in a unit, with the roles held there. */
    @Schema(
            name = "OfficerOfUnit",
            examples = "{\"officerId\":\"00000000-0000-4000-8000-000000000012\",\"roles\":[\"appraiser\"]}")
    public record OfficerLine(UUID officerId, List<String> roles) {

        static OfficerLine of(Officers.OfUnit one) {
            return new OfficerLine(one.officerId(), one.roles());
        }
    }
}
