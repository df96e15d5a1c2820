package vn.motcua.catalog.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Versions;
import vn.motcua.kit.problem.Problem;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.transactions.UnitOfWork;

/** Working calendars: for everybody to read, for approvers to put in force. */
@Path("/catalog/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars")
public class CalendarsResource {

    private static final Pattern CALENDAR = Pattern.compile("[A-Za-z0-9.]{1,40}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final UnitOfWork unitOfWork;
    private final Calendars calendars;

    private final ApprovingCalendar approving;
    private final Callers callers;

    CalendarsResource(UnitOfWork unitOfWork, Calendars calendars, ApprovingCalendar approving, Callers callers) {
        this.unitOfWork = unitOfWork;
        this.calendars = calendars;
        this.approving = approving;
        this.callers = callers;
    }

    /** Reads one year. */
    @GET
    @PermitAll
    @Path("{calendar}/{year}")
    @Operation(
            summary = "The hours, closed days and make-up days of one year",
            description = "`default` holds for every unit that has no calendar of its own.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar year",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarDocument.class),
                            examples = @ExampleObject(name = "short", value = """
                                    {"calendar":"default","year":2026,"status":"APPROVED",
                                    "sessions":[{"days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],"from":"08:00","to":"12:00"}],
                                    "closedDays":[{"date":"2026-01-01","name":{"vi":"Tết Dương lịch","en":"New Year's Day"}}],
                                    "makeUpDays":[{"date":"2026-08-22","name":{"vi":"Làm bù cho ngày 31/8","en":"Worked instead of 31 August"}}]}""")))
    @APIResponse(
            responseCode = "404",
            description = "No such calendar or year",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> one(
            @Parameter(description = "`default` or the code of a unit", example = "default") @PathParam("calendar")
                    String calendar,
            @Parameter(description = "Year", example = "2026") @PathParam("year") String year) {
        if (!CALENDAR.matcher(calendar).matches() || !YEAR.matcher(year).matches()) {
            throw new NotFound();
        }
        return unitOfWork
                .read(session -> calendars.findVersioned(session, calendar, Integer.parseInt(year)))
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(found -> Response.ok(found.body())
                        .header(HttpHeaders.ETAG, Answer.etag(found.version()))
                        .build());
    }

    /** Puts one year in force. */
    @PUT
    @Path("{calendar}/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("catalogue-approver")
    @Operation(
            summary = "Put the hours of one year in force, or replace them",
            description =
                    "If-Match must name the version last seen of a year that is there. Dates that were promised stay; new"
                            + " ones go by the new hours. A PROVISIONAL year can be computed with, and each date says so.")
    @APIResponse(
            responseCode = "200",
            description = "In force and announced",
            content = @Content(schema = @Schema(implementation = CalendarDocument.class)))
    @APIResponse(
            responseCode = "400",
            description = "The hours contradict themselves, each place named",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "Changed since the caller looked, or there already",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> approve(
            @Parameter(description = "`default` or the code of a unit", example = "default") @PathParam("calendar")
                    String calendar,
            @Parameter(description = "Year", example = "2027") @PathParam("year") String year,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CalendarRequest body) {
        if (!CALENDAR.matcher(calendar).matches() || !YEAR.matcher(year).matches()) {
            throw new NotFound();
        }
        CalendarDocument document = body.document(calendar, Integer.parseInt(year));
        Long seen = ifMatch == null ? null : Versions.seen(ifMatch);
        String actor = callers.current().id().toString();
        return unitOfWork
                .run(session -> approving.approve(session, document, seen, actor))
                .map(version -> Response.ok(document)
                        .header(HttpHeaders.ETAG, Answer.etag(version))
                        .build());
    }
}
