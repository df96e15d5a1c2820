package vn.motcua.catalog.unit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.platform.QueryValues;
import vn.motcua.kit.problem.Problem;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;
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

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.]{1,40}");

    private final UnitOfWork unitOfWork;
    private final Units units;
    private final AssigningOfficers assigning;

    UnitsResource(UnitOfWork unitOfWork, Units units, AssigningOfficers assigning) {
        this.unitOfWork = unitOfWork;
        this.units = units;
        this.assigning = assigning;
    }

    /** Lists units. */
    @GET
    @PermitAll
    @Operation(summary = "Units in the order of their codes")
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
        Units.Filter filter = new Units.Filter(
                QueryValues.oneOf("kind", kind, Unit.Kind.class),
                QueryValues.text("parent", parent),
                receives,
                after(cursor),
                most);
        return unitOfWork
                .read(session -> units.list(session, filter))
                .map(found -> Page.of(found, most, unit -> List.of(unit.code()), unit -> unit));
    }

    /** Reads one unit. */
    @GET
    @PermitAll
    @Path("{code}")
    @Operation(summary = "One unit")
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
        return unitOfWork
                .read(session -> units.find(session, code))
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** Lists who works in a unit. */
    @GET
    @Path("{code}/officers")
    @RolesAllowed({"catalogue-editor", "catalogue-approver", "inspector", "unit-lead", "administrator"})
    @Tag(name = "Officers")
    @Operation(
            summary = "Who works in a unit on a day, with the roles held there",
            description = "In the order of their accounts; the terms stand at /catalog/v1/officers/{officerId}.")
    @APIResponse(
            responseCode = "200",
            description = "A page of officers",
            content = @Content(schema = @Schema(implementation = OfficerOfUnitPage.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such unit",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Page<Officers.OfUnit>> officers(
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
        return assigning
                .ofUnit(code, QueryValues.date("on", on), afterOfficer(cursor), most)
                .map(found ->
                        Page.of(found, most, one -> List.of(one.officerId().toString()), one -> one));
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
            List<Officers.OfUnit> items, @Nullable String next) {}
}
