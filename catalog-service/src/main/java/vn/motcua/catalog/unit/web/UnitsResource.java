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
import java.util.Objects;
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
import vn.motcua.catalog.unit.application.AssigningOfficers;
import vn.motcua.catalog.unit.model.OnlyOwnUnit;
import vn.motcua.catalog.unit.model.Unit;
import vn.motcua.catalog.unit.persistence.Officers;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.processflow.OfficerRoles;
import vn.motcua.transactions.UnitOfWork;

/** Units for everybody, and who works in them for those who look after the catalogue. */
@Path("/catalog/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
@APIResponse(responseCode = "400", description = "A wrong parameter, named")
public class UnitsResource {

    /** Everybody who works with units. */
    private static final Set<String> STAFF = Stream.concat(
                    OfficerRoles.ALL.stream(),
                    Stream.of(Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.INSPECTOR, Roles.ADMINISTRATOR))
            .collect(Collectors.toUnmodifiableSet());

    private static final UUID BEFORE_ALL = new UUID(0, 0);

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
                    Unit.@Nullable Kind kind,
            @Parameter(description = "Code of the unit above", example = "H26") @QueryParam("parent") @Nullable
                    String parent,
            @Parameter(description = "Only units where dossiers can (or cannot) be handed in", example = "true")
                    @QueryParam("receives")
                    @Nullable
                    Boolean receives,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 unless given", example = "20") @QueryParam("limit") @Nullable
                    Integer limit) {
        int most = Page.limit(limit);
        String begin = after(cursor);
        return isStaff().chain(staff -> unitOfWork
                .read(session -> units.list(
                        session, new Units.Filter(kind, parent, receives, staff ? null : today(), begin, most)))
                .map(found -> Page.of(
                        found, most, unit -> List.of(unit.code()), unit -> staff ? unit : unit.publicOn(today()))));
    }

    /** Reads one unit. */
    @GET
    @PermitAll
    @Path("/{code}")
    @Operation(operationId = "readUnit", summary = "One unit")
    @APIResponse(
            responseCode = "200",
            description = "The unit",
            content = @Content(schema = @Schema(implementation = Unit.class)))
    @APIResponse(responseCode = "404", description = "No such unit")
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
    @Path("/{code}/officers")
    @RolesAllowed({
        Roles.CATALOGUE_EDITOR,
        Roles.CATALOGUE_APPROVER,
        Roles.INSPECTOR,
        Roles.UNIT_LEAD,
        Roles.ADMINISTRATOR
    })
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
    @APIResponse(responseCode = "404", description = "No such unit")
    public Uni<Page<OfficerLine>> officers(
            @Parameter(description = "Code of the unit", example = "H26.30.01") @PathParam("code") String code,
            @Parameter(description = "Vietnamese date; today unless given", example = "2027-01-01")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 unless given", example = "20") @QueryParam("limit") @Nullable
                    Integer limit) {
        if (!CODE.matcher(code).matches()) {
            throw new NotFound();
        }
        int most = Page.limit(limit);
        var caller = callers.current();
        return assigning
                .ofUnit(
                        code,
                        on,
                        Objects.requireNonNullElse(PageCursor.id(cursor), BEFORE_ALL),
                        most,
                        OnlyOwnUnit.binds(caller.roles()) ? caller.id() : null)
                .map(found ->
                        Page.of(found, most, one -> List.of(one.officerId().toString()), OfficerLine::of));
    }

    private static String after(@Nullable String cursor) {
        String code = PageCursor.place(cursor, 1, List::getFirst);
        if (code != null && !CODE.matcher(code).matches()) {
            throw InvalidRequest.field("query.cursor", "cursor");
        }
        return Objects.requireNonNullElse(code, "");
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
