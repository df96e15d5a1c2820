package vn.motcua.catalog.calendar.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
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
import vn.motcua.catalog.calendar.application.ApprovingCalendar;
import vn.motcua.catalog.calendar.model.CalendarDocument;
import vn.motcua.catalog.calendar.persistence.Calendars;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.command.SeenVersions;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.role.Roles;
import vn.motcua.transactions.UnitOfWork;

/** Working calendars: for everybody to read; proposed by one person, put in force by another. */
@Path("/catalog/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars")
public class CalendarsResource {

    private static final Pattern CALENDAR = Pattern.compile("[A-Za-z0-9.]{1,40}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final UnitOfWork unitOfWork;
    private final Calendars calendars;

    private final ApprovingCalendar approving;
    private final Commands commands;
    private final Callers callers;
    private final ObjectMapper json;

    CalendarsResource(
            UnitOfWork unitOfWork,
            Calendars calendars,
            ApprovingCalendar approving,
            Commands commands,
            Callers callers,
            ObjectMapper json) {
        this.unitOfWork = unitOfWork;
        this.calendars = calendars;
        this.approving = approving;
        this.commands = commands;
        this.callers = callers;
        this.json = json;
    }

    /** Reads one year. */
    @GET
    @PermitAll
    @Path("/{calendar}/{year}")
    @Operation(
            operationId = "readCalendar",
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
    @APIResponse(responseCode = "404", description = "No such calendar or year")
    public Uni<Response> one(
            @Parameter(description = "`default` or the code of a unit", example = "default") @PathParam("calendar")
                    String calendar,
            @Parameter(description = "Year", example = "2026") @PathParam("year") String year) {
        int wanted = year(calendar, year);
        return unitOfWork
                .read(session -> calendars.findVersioned(session, calendar, wanted))
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(found -> Response.ok(found.body())
                        .header(HttpHeaders.ETAG, Answer.etag(found.version()))
                        .build());
    }

    /** Proposes the hours of one year. */
    @PUT
    @Path("/{calendar}/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(
            operationId = "proposeCalendar",
            summary = "Propose the hours of one year, new ones or others",
            description =
                    "Nothing changes until another person approves (`…/approvals`); a new proposal takes the place of the one"
                            + " before. If-Match must name the version last seen of a year that is there. A PROVISIONAL year can"
                            + " be computed with, and each date says so.")
    @APIResponse(
            responseCode = "202",
            description = "Proposed; the document as it would be",
            content = @Content(schema = @Schema(implementation = CalendarDocument.class)))
    @APIResponse(responseCode = "400", description = "The hours contradict themselves, each place named")
    @APIResponse(responseCode = "412", description = "Changed since the caller looked, or there already")
    public Uni<Response> propose(
            @Parameter(description = "`default` or the code of a unit", example = "default") @PathParam("calendar")
                    String calendar,
            @Parameter(description = "Year", example = "2027") @PathParam("year") String year,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CalendarRequest body) {
        int wanted = year(calendar, year);
        CalendarDocument document = body.document(calendar, wanted);
        SeenVersions seen = ifMatch == null ? null : SeenVersions.required(ifMatch);
        UUID proposer = callers.current().id();
        return unitOfWork
                .run(session -> approving.propose(session, document, seen, proposer))
                .map(proposed -> Response.accepted(document).build());
    }

    /** Puts a proposed year in force. */
    @POST
    @Path("/{calendar}/{year}/approvals")
    @RolesAllowed(Roles.CATALOGUE_APPROVER)
    @Operation(
            operationId = "approveCalendar",
            summary = "Put the proposed hours of one year in force",
            description =
                    "Only somebody who did not propose them. Dates that were promised stay; new ones go by the new hours.")
    @APIResponse(
            responseCode = "201",
            description = "In force and announced",
            content = @Content(schema = @Schema(implementation = CalendarDocument.class)))
    @APIResponse(responseCode = "404", description = "Nothing is proposed for this year")
    @APIResponse(responseCode = "412", description = "The year was decided otherwise since it was proposed")
    @APIResponse(responseCode = "422", description = "The caller proposed it (`approver-is-proposer`)")
    public Uni<Response> approve(
            @Parameter(description = "`default` or the code of a unit", example = "default") @PathParam("calendar")
                    String calendar,
            @Parameter(description = "Year", example = "2027") @PathParam("year") String year,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key) {
        int wanted = year(calendar, year);
        var caller = callers.current();
        String place = "/catalog/v1/calendars/" + calendar + "/" + year;
        return commands.onceInSession(
                caller, key, "calendars/" + calendar + "/" + year + "/approvals", Map.of(), session -> approving
                        .approveProposal(session, calendar, wanted, caller.id())
                        .map(found -> Answer.created(read(found.body()), place, found.version())));
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database returned no JSON", impossible);
        }
    }

    private static int year(String calendar, String year) {
        if (!CALENDAR.matcher(calendar).matches() || !YEAR.matcher(year).matches()) {
            throw new NotFound();
        }
        return Integer.parseInt(year);
    }
}
