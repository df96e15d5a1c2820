package vn.motcua.intake.dossier.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import vn.motcua.intake.dossier.application.AnsweringSupplement;
import vn.motcua.intake.dossier.application.AskingApplicant;
import vn.motcua.intake.dossier.application.LookingAtDossier;
import vn.motcua.intake.dossier.model.DossierEvent.SupplementAnswered;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.model.Supplement;
import vn.motcua.intake.dossier.model.SupplementAnswer;
import vn.motcua.intake.dossier.model.SupplementState;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.text.MultiLine;
import vn.motcua.kit.time.VietnamTime;

/** What an applicant is asked to complete, and the answer (Form 02). */
@Path("/intake/v1/dossiers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supplements")
public class SupplementsResource {

    private final Commands commands;
    private final Callers callers;
    private final AskingApplicant asking;
    private final AnsweringSupplement answering;
    private final LookingAtDossier looking;

    SupplementsResource(
            Commands commands,
            Callers callers,
            AskingApplicant asking,
            AnsweringSupplement answering,
            LookingAtDossier looking) {
        this.commands = commands;
        this.callers = callers;
        this.asking = asking;
        this.answering = answering;
        this.looking = looking;
    }

    /** What was asked for, the oldest first. */
    @Schema(name = "Supplements")
    record SupplementsView(List<SupplementView> items) {}

    /**
     * Form 02.
     *
     * @param form 02
     * @param beforeReception whether the counter asked, or the office that decides
     * @param until the moment at which an answer comes too late
     */
    @Schema(name = "Supplement")
    record SupplementView(
            UUID id,
            String form,
            boolean beforeReception,
            SupplementState state,
            List<ItemView> requirements,
            String legalGround,
            OffsetDateTime requestedAt,
            OffsetDateTime until,
            @Nullable OffsetDateTime remindedAt) {
        static SupplementView of(Supplement supplement) {
            return new SupplementView(
                    supplement.id(),
                    "02",
                    supplement.beforeReception(),
                    supplement.state(),
                    supplement.items().stream().map(ItemView::of).toList(),
                    supplement.legalGround(),
                    VietnamTime.local(supplement.requestedAt()),
                    VietnamTime.local(supplement.until()),
                    VietnamTime.localOrNull(supplement.remindedAt()));
        }
    }

    /** One thing that is asked for: a paper, or an answer of the form. */
    @Schema(name = "SupplementItem")
    record ItemView(@Nullable String document, @Nullable String field, String reason) {
        static ItemView of(Supplement.Item item) {
            return new ItemView(item.document(), item.field(), item.reason());
        }
    }

    /** What the applicant is asked for. */
    @GET
    @Path("/supplements")
    @RolesAllowed({Roles.APPLICANT, Roles.PORTAL, Roles.RECEPTION_OFFICER, Roles.UNIT_LEAD, Roles.INSPECTOR})
    @Operation(
            operationId = "listSupplements",
            summary = "What the applicant was asked to complete (Form 02), the oldest first")
    @APIResponse(responseCode = "404", description = "No such dossier, or not for this caller")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SupplementsView.class)))
    public Uni<SupplementsView> list(@PathParam("id") UUID id) {
        return looking.supplements(callers.current(), id)
                .map(all ->
                        new SupplementsView(all.stream().map(SupplementView::of).toList()));
    }

    /** What the counter wants to be completed before it receives anything. */
    @Schema(
            name = "SupplementWish",
            examples =
                    "{\"legalGround\":\"Điều 22 Luật Cư trú 2020\",\"requirements\":[{\"document\":\"CT01\",\"reason\":\"Thiếu chữ ký của chủ hộ.\"},"
                            + "{\"field\":\"newAddress\",\"reason\":\"Ghi thiếu số nhà.\"}]}")
    public record WishRequest(
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid ItemRequest> requirements,

            @Schema(description = "Document and article that it rests on") @MultiLine @NotBlank @Size(max = 500)
            String legalGround,

            @Schema(
                    description = "Last day for the answer, at most thirty days from now; thirty where none is named",
                    examples = "2026-12-28")
            @Nullable
            LocalDate until) {

        AskingApplicant.Wish wish() {
            return new AskingApplicant.Wish(
                    requirements.stream()
                            .map(one -> new Supplement.Item(one.document(), one.field(), one.reason()))
                            .toList(),
                    legalGround,
                    until);
        }
    }

    /** One thing that is asked for. */
    @Schema(name = "SupplementRequirement")
    public record ItemRequest(
            @Schema(description = "Code of a paper that the version asks for", examples = "CT01")
            @Nullable
            @Size(max = 60)
            String document,

            @Schema(description = "Path of an answer in the version's form", examples = "newAddress")
            @Nullable
            @Size(max = 200)
            String field,

            @Schema(description = "What is missing or wrong, as the applicant reads it")
            @MultiLine
            @NotBlank
            @Size(max = 1000)
            String reason) {}

    /** Form 02 before reception. */
    @POST
    @Path("/supplement-requests")
    @RolesAllowed(Roles.RECEPTION_OFFICER)
    @Operation(
            operationId = "askApplicant",
            summary = "Ask the applicant, once, for everything that is missing before reception (Form 02)",
            description =
                    "The dossier is received after the answer; without one in time its reception is refused. After reception the office that"
                            + " decides asks (workflow).")
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = SupplementView.class)))
    @APIResponse(responseCode = "400", description = "Something is asked for that the version does not have")
    @APIResponse(responseCode = "409", description = "Asked, received, refused or withdrawn before")
    public Uni<Response> ask(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid WishRequest body) {
        var caller = callers.current();
        return commands.once(caller, key, "dossiers/" + id + "/supplement-requests", body, tx -> asking.ask(
                        tx, caller, id, body.wish())
                .map(asked -> Answer.created(SupplementView.of(asked), "/intake/v1/dossiers/" + id + "/supplements")));
    }

    /** An answer: papers and answers of the form that were asked for, and no others. */
    @Schema(
            name = "SupplementAnswer",
            examples =
                    "{\"documents\":[{\"requirement\":\"CT01\",\"copyKind\":\"ELECTRONIC\",\"fileName\":\"ct01.pdf\"}],\"form\":{\"newAddress\":\"12 phố Hàng Bài\"}}")
    public record AnswerRequest(
            @Schema(description = "Each takes the place of what was filed for the same requirement")
            @Nullable
            @Size(max = 200)
            List<FilingRequest.@NotNull @Valid DocumentRequest> documents,

            @Schema(description = "Answers given anew, in the shape of the form") @Nullable @Size(max = 500)
            Map<String, Object> form) {

        SupplementAnswer answer() {
            return new SupplementAnswer(
                    documents == null
                            ? List.of()
                            : documents.stream()
                                    .map(one -> new Filing.SubmittedDocument(
                                            one.requirement(),
                                            one.copyKind(),
                                            one.fileName(),
                                            one.sha256(),
                                            one.size()))
                                    .toList(),
                    form == null ? Map.of() : form);
        }

        @Override
        public String toString() {
            return "AnswerRequest[]";
        }
    }

    /**
     * What an answer leaves.
     *
     * @param state ANSWERED
     */
    @Schema(
            name = "AnsweredSupplement",
            examples =
                    "{\"dossierId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"supplementId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f11\",\"state\":\"ANSWERED\",\"answeredAt\":\"2026-05-04T08:00:00+07:00\"}")
    record Answered(UUID dossierId, UUID supplementId, SupplementState state, OffsetDateTime answeredAt) {
        static Answered of(SupplementAnswered answered) {
            return new Answered(
                    answered.dossierId(),
                    answered.supplement().id(),
                    SupplementState.ANSWERED,
                    VietnamTime.local(answered.answeredAt()));
        }
    }

    /** The answer. */
    @POST
    @Path("/supplements/{supplementId}/answers")
    @RolesAllowed({Roles.APPLICANT, Roles.PORTAL, Roles.RECEPTION_OFFICER})
    @Operation(
            operationId = "answerSupplement",
            summary = "Complete a dossier with what was asked for, and nothing else",
            description =
                    "By its applicant, or by the counter for whoever brings it there. What was filed before is kept. The case goes on where it"
                            + " stood, on its own version, and its due date moves by the working time between.")
    @APIResponse(
            responseCode = "201",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = Answered.class)))
    @APIResponse(responseCode = "400", description = "Not asked for, missing or wrong; every place is named")
    @APIResponse(responseCode = "404", description = "No such dossier or request, or not for this caller")
    @APIResponse(
            responseCode = "409",
            description = "`supplement-too-late`, `supplement-closed`, or the applicant wants the dossier back")
    public Uni<Response> answer(
            @PathParam("id") UUID id,
            @Parameter(description = "The request, as the list of supplements names it") @PathParam("supplementId")
                    UUID supplementId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AnswerRequest body) {
        var caller = callers.current();
        return answering.answer(
                caller,
                id,
                supplementId,
                body.answer(),
                work -> commands.once(
                        caller,
                        key,
                        "dossiers/" + id + "/supplements/" + supplementId + "/answers",
                        body,
                        tx -> work.apply(tx)
                                .map(answered -> Answer.created(
                                        Answered.of(answered), "/intake/v1/dossiers/" + id + "/supplements"))));
    }
}
