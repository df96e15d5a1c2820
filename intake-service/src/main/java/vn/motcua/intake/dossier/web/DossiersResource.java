package vn.motcua.intake.dossier.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.application.CheckingFiling;
import vn.motcua.intake.dossier.application.LookingAtDossier;
import vn.motcua.intake.dossier.application.LookingAtDossier.Wanted;
import vn.motcua.intake.dossier.application.SubmittingDossier;
import vn.motcua.intake.dossier.application.SubmittingDossier.SubmitDossier;
import vn.motcua.intake.dossier.application.WithdrawingDossier;
import vn.motcua.intake.dossier.model.DossierEvent.DossierWithdrawn;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.persistence.PortalCodes;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;

/** Filing, following and withdrawing dossiers. */
@Path("/intake/v1/dossiers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers")
public class DossiersResource {

    private static final int LAST_STATUS = 10;

    private final Commands commands;
    private final Callers callers;
    private final SubmittingDossier submitting;
    private final WithdrawingDossier withdrawing;
    private final LookingAtDossier looking;
    private final CheckingFiling checking;

    DossiersResource(
            Commands commands,
            Callers callers,
            SubmittingDossier submitting,
            WithdrawingDossier withdrawing,
            LookingAtDossier looking,
            CheckingFiling checking) {
        this.commands = commands;
        this.callers = callers;
        this.submitting = submitting;
        this.withdrawing = withdrawing;
        this.looking = looking;
        this.checking = checking;
    }

    /** Files a complete application in one call. */
    @POST
    @RolesAllowed({Roles.APPLICANT, Roles.PORTAL})
    @Operation(operationId = "fileDossier", summary = "File a complete application in one call")
    @APIResponse(
            responseCode = "201",
            description = "Filed; national status 1",
            content = @Content(schema = @Schema(implementation = FiledDossierView.class)))
    @APIResponse(responseCode = "400", description = "Something is missing or wrong; every field is named")
    public Uni<Response> submit(
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @Parameter(description = Insist.DESCRIPTION) @HeaderParam(Insist.HEADER) @Nullable String insist,
            @NotNull @Valid FilingRequest body) {
        var caller = callers.current();
        boolean insists = Insist.read(insist);
        Filing filing = body.filing();
        return checking.judge(filing)
                .chain(judgement -> commands.once(caller, key, "dossiers", body, tx -> submitting
                        .submit(tx, caller, new SubmitDossier(filing, judgement, insists))
                        .map(FiledDossierView::of)))
                .onFailure()
                .transform(PortalCodes::named);
    }

    /** Lists the caller's own dossiers (newest first), or for officers those of their units (oldest first). */
    @GET
    @RolesAllowed({Roles.APPLICANT, Roles.PORTAL, Roles.RECEPTION_OFFICER, Roles.UNIT_LEAD, Roles.INSPECTOR})
    @Operation(
            summary =
                    "The caller's own dossiers, newest first; for officers those of their units, oldest first; with a code the one that has it")
    public Uni<Page<DossierLine>> list(
            @Parameter(description = "National status 1–10") @QueryParam("status") @Nullable Integer status,
            @Parameter(description = "The dossier's own code, as the receipt and the letters name it")
                    @QueryParam("code")
                    @Nullable
                    String code,
            @Parameter(description = "The national portal's own number of the application")
                    @QueryParam("portalCode")
                    @Nullable
                    String portalCode,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Items of a page, 50 unless asked for, at most 200") @QueryParam("limit") @Nullable
                    Integer limit) {
        int size = Page.limit(limit);
        if (status != null && (status < 1 || status > LAST_STATUS)) {
            throw InvalidRequest.field("query.status", "unknown-status");
        }
        return looking.list(callers.current(), new Wanted(status, code, portalCode), PageCursor.id(cursor), size + 1)
                .map(lines -> DossierLine.page(lines, size));
    }

    /** The applicant's view; officers of the receiving unit see the same. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.APPLICANT, Roles.PORTAL, Roles.RECEPTION_OFFICER, Roles.UNIT_LEAD, Roles.INSPECTOR})
    @Operation(operationId = "readDossier", summary = "Status, code, due date, timeline, fee and result of a dossier")
    @APIResponse(responseCode = "404", description = "No such dossier, or not for this caller")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DossierView.class)))
    public Uni<DossierView> view(@PathParam("id") UUID id) {
        return looking.view(callers.current(), id).map(DossierView::of);
    }

    /** Form 01. */
    @GET
    @Path("/{id}/receipt")
    @RolesAllowed({Roles.APPLICANT, Roles.PORTAL, Roles.RECEPTION_OFFICER, Roles.UNIT_LEAD, Roles.INSPECTOR})
    @Operation(operationId = "readReceipt", summary = "Form 01: receipt and appointment slip")
    public Uni<ReceiptView> receipt(@PathParam("id") UUID id) {
        return looking.receipt(callers.current(), id).map(ReceiptView::of);
    }

    /** What was filed. */
    @GET
    @Path("/{id}/filing")
    @RolesAllowed({
        Roles.APPLICANT,
        Roles.PORTAL,
        Roles.RECEPTION_OFFICER,
        Roles.APPRAISER,
        Roles.APPROVER,
        Roles.CLERK,
        Roles.UNIT_LEAD,
        Roles.INSPECTOR
    })
    @Operation(
            operationId = "readFiling",
            summary = "What was filed, for its owner and for officers of the units that receive or decide it")
    public Uni<FilingRequest> filing(@PathParam("id") UUID id) {
        return looking.filing(callers.current(), id).map(FilingRequest::of);
    }

    /**
     * What became of a wish to withdraw.
     *
     * @param state WITHDRAWN or REQUESTED
     * @param status national status, once withdrawn
     */
    @Schema(
            name = "Withdrawal",
            examples = "{\"dossierId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"state\":\"WITHDRAWN\",\"status\":7,"
                    + "\"at\":\"2026-05-04T08:00:00+07:00\"}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdrawal(
            UUID dossierId, String state, @Nullable Integer status, OffsetDateTime at) {}

    /** Takes a dossier back. */
    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed({Roles.APPLICANT, Roles.PORTAL})
    @Operation(
            operationId = "withdrawDossier",
            summary = "Withdraw: at once before reception (201), as a wish that the workflow decides afterwards (202)")
    @APIResponse(
            responseCode = "201",
            description = "Withdrawn; national status 7",
            content = @Content(schema = @Schema(implementation = Withdrawal.class)))
    @APIResponse(
            responseCode = "202",
            description = "Recorded; the workflow decides",
            content = @Content(schema = @Schema(implementation = Withdrawal.class)))
    @APIResponse(responseCode = "409", description = "Refused, withdrawn or finished before")
    public Uni<Response> withdraw(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key) {
        var caller = callers.current();
        return commands.once(caller, key, "dossiers/" + id + "/withdrawals", Map.of(), tx -> withdrawing
                .withdraw(tx, caller, id)
                .map(event -> event instanceof DossierWithdrawn withdrawn
                        ? Answer.created(
                                new Withdrawal(id, "WITHDRAWN", 7, VietnamTime.local(withdrawn.withdrawnAt())),
                                "/intake/v1/dossiers/" + id)
                        : Answer.accepted(
                                new Withdrawal(id, "REQUESTED", null, VietnamTime.local(event.happenedAt())))));
    }
}
