package vn.motcua.catalog.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.eventing.UnitOfWork;
import vn.motcua.kit.problem.Problem;
import vn.motcua.kit.refusal.NotFound;

/** Working calendars for everybody. */
@Path("/catalog/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars")
public class CalendarsResource {

    private static final Pattern CALENDAR = Pattern.compile("[A-Za-z0-9.]{1,40}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final UnitOfWork unitOfWork;
    private final Calendars calendars;

    CalendarsResource(UnitOfWork unitOfWork, Calendars calendars) {
        this.unitOfWork = unitOfWork;
        this.calendars = calendars;
    }

    /** Reads one year. */
    @GET
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
    public Uni<String> one(
            @Parameter(description = "`default` or the code of a unit", example = "default") @PathParam("calendar")
                    String calendar,
            @Parameter(description = "Year", example = "2026") @PathParam("year") String year) {
        if (!CALENDAR.matcher(calendar).matches() || !YEAR.matcher(year).matches()) {
            throw new NotFound();
        }
        return unitOfWork
                .read(session -> calendars.find(session, calendar, Integer.parseInt(year)))
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }
}
