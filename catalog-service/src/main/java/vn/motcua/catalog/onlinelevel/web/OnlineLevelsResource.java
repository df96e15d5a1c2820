package vn.motcua.catalog.onlinelevel.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.onlinelevel.application.SettingOnlineLevel;
import vn.motcua.catalog.onlinelevel.model.OnlineLevels;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Decision;
import vn.motcua.catalog.procedure.model.ProcedureVersion.OnlineLevel;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.web.Page;

/** Which agency offers how much of a procedure online. */
@Path("/catalog/v1/procedures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Procedures")
public class OnlineLevelsResource {

    private static final String UNIT = "[A-Z]\\d{2}(\\.\\d{2})*";

    private final Commands commands;
    private final Callers callers;
    private final SettingOnlineLevel setting;

    OnlineLevelsResource(Commands commands, Callers callers, SettingOnlineLevel setting) {
        this.commands = commands;
        this.callers = callers;
        this.setting = setting;
    }

    /** A level of an agency from a day on. */
    @Schema(
            name = "NewOnlineLevel",
            examples =
                    "{\"unit\":\"H26.30.01\",\"level\":\"FULL_PROCESS\",\"validFrom\":\"2026-12-01\","
                            + "\"decision\":{\"number\":\"15/QĐ-UBND\",\"date\":\"2026-11-20\",\"source\":\"https://congbao.example/15\"}}")
    record NewLevel(
            @Schema(description = "The agency", examples = "H26.30.01") @NotNull @Pattern(regexp = UNIT)
            String unit,

            @NotNull OnlineLevel level,
            @NotNull LocalDate validFrom,
            @NotNull @Valid DecisionRequest decision) {
        OnlineLevels.Since since() {
            return new OnlineLevels.Since(
                    level, validFrom, new Decision(decision.number(), decision.date(), decision.source()));
        }
    }

    /** The paper behind it. */
    @Schema(name = "OnlineLevelDecision")
    record DecisionRequest(
            @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate date,
            @NotBlank @Size(max = 500) String source) {}

    /** Sets a level. */
    @POST
    @Path("/{code}/online-levels")
    @RolesAllowed(Roles.CATALOGUE_APPROVER)
    @Operation(
            operationId = "setOnlineLevel",
            summary = "Set how much of a procedure an agency offers online from a day on",
            description =
                    "The levels before stay in the history; one that begins on the same day is replaced. From the first day of"
                            + " INFORMATION on, filings on the channel ONLINE with this agency are refused.")
    @APIResponse(
            responseCode = "201",
            description = "Set; the whole history of the agency",
            content = @Content(schema = @Schema(implementation = OnlineLevels.class)))
    @APIResponse(responseCode = "404", description = "No such procedure")
    public Uni<Response> set(
            @Parameter(description = "National code", example = "1.004222") @PathParam("code") String code,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid NewLevel body) {
        var caller = callers.current();
        String place = "procedures/" + code + "/online-levels";
        return commands.onceInSession(caller, key, place, body, session -> setting.set(
                        session, code, body.unit(), body.since(), caller.id().toString())
                .map(levels -> Answer.created(levels, "/catalog/v1/" + place)));
    }

    /** Lists levels. */
    @GET
    @PermitAll
    @Path("/{code}/online-levels")
    @Operation(
            summary = "How much of a procedure each agency offers online, with its history",
            description = "An agency that is not listed goes by the level of the version in force.")
    @APIResponse(
            responseCode = "200",
            description = "The agencies with a level of their own",
            content =
                    @Content(
                            schema = @Schema(implementation = OnlineLevelList.class),
                            examples = @ExampleObject(name = "one", value = """
                                    {"items":[{"procedureCode":"1.004222","unit":"H26.30.01","levels":[
                                    {"level":"PARTIAL","validFrom":"2025-07-01","decision":{"number":"01/QĐ","date":"2025-06-20","source":"https://congbao.example/1"}},
                                    {"level":"FULL_PROCESS","validFrom":"2026-12-01","decision":{"number":"15/QĐ","date":"2026-11-20","source":"https://congbao.example/15"}}]}]}""")))
    public Uni<Page<OnlineLevels>> list(
            @Parameter(description = "National code", example = "1.004222") @PathParam("code") String code,
            @Parameter(description = "Only this agency", example = "H26.30.01") @QueryParam("unit") @Nullable
                    String unit,
            @Parameter(description = "Only the level that holds on this day", example = "2026-12-01")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on) {
        return setting.of(code)
                .map(all -> new Page<>(
                        all.stream()
                                .filter(one -> unit == null || unit.equals(one.unit()))
                                .flatMap(one -> on == null ? Stream.of(one) : onlyOn(one, on))
                                .toList(),
                        null));
    }

    private static Stream<OnlineLevels> onlyOn(OnlineLevels all, LocalDate day) {
        return Stream.ofNullable(all.on(day))
                .map(Objects::requireNonNull)
                .map(since -> new OnlineLevels(all.procedureCode(), all.unit(), List.of(since)));
    }

    /** Names the shape of the list in the OpenAPI document. */
    @Schema(name = "OnlineLevelList")
    record OnlineLevelList(List<OnlineLevels> items) {}
}
