package vn.motcua.workflow.casefile.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.role.Roles;
import vn.motcua.workflow.casefile.application.AppraisingCase;
import vn.motcua.workflow.casefile.application.ApprovingCase;
import vn.motcua.workflow.casefile.application.AskingForSupplement;
import vn.motcua.workflow.casefile.application.ClaimingTask;
import vn.motcua.workflow.casefile.application.CompletingStep;
import vn.motcua.workflow.casefile.application.ExtendingCase;
import vn.motcua.workflow.casefile.application.HandingOverResult;
import vn.motcua.workflow.casefile.application.IssuingResult;
import vn.motcua.workflow.casefile.application.SendingBackCase;
import vn.motcua.workflow.casefile.application.StoppingCase;
import vn.motcua.workflow.casefile.model.StepAnswers;

/** What officers do to a case. Every command is done once for its Idempotency-Key. */
@Path("/workflow/v1/cases/{dossierId}")
@RolesAllowed({Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK})
@Tag(name = "Cases")
@APIResponse(
        responseCode = "201",
        description = "Done; the case stands like this now",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseStandingView.class)))
@APIResponse(responseCode = "400", description = "Wrong fields, each named with its path")
@APIResponse(responseCode = "403", description = "Not the caller's role")
@APIResponse(responseCode = "404", description = "No such case in a unit of the caller")
@APIResponse(
        responseCode = "409",
        description =
                "Not possible in this state, or somebody else is responsible: `illegal-move`, `task-claimed-by-another`")
public class CaseCommandsResource {

    private static final String KEY = "Idempotency-Key";
    private static final String SEEN = "If-Match";

    private final OfficerOrders orders;
    private final ClaimingTask claimingTask;
    private final AppraisingCase appraisingCase;
    private final ApprovingCase approvingCase;
    private final SendingBackCase sendingBackCase;
    private final IssuingResult issuingResult;
    private final HandingOverResult handingOverResult;
    private final CompletingStep completingStep;
    private final AskingForSupplement askingForSupplement;
    private final StoppingCase stoppingCase;
    private final ExtendingCase extendingCase;

    CaseCommandsResource(
            OfficerOrders orders,
            ClaimingTask claimingTask,
            AppraisingCase appraisingCase,
            ApprovingCase approvingCase,
            SendingBackCase sendingBackCase,
            IssuingResult issuingResult,
            HandingOverResult handingOverResult,
            CompletingStep completingStep,
            AskingForSupplement askingForSupplement,
            StoppingCase stoppingCase,
            ExtendingCase extendingCase) {
        this.orders = orders;
        this.claimingTask = claimingTask;
        this.appraisingCase = appraisingCase;
        this.approvingCase = approvingCase;
        this.sendingBackCase = sendingBackCase;
        this.issuingResult = issuingResult;
        this.handingOverResult = handingOverResult;
        this.completingStep = completingStep;
        this.askingForSupplement = askingForSupplement;
        this.stoppingCase = stoppingCase;
        this.extendingCase = extendingCase;
    }

    /** The caller becomes responsible; refused when somebody else is who still has the right. */
    @POST
    @Path("/claims")
    @Operation(
            summary = "Become the one person responsible for an open task",
            description =
                    "Where several are open, `step` says which. Refused while somebody else is. A task whose responsible officer has lost the right is nobody's: it ends"
                            + " as TAKEN_OVER and the same step goes on, with the same time, with whoever claims it or does it.")
    public Uni<Response> claim(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @Valid CaseRequests.@Nullable Claim body) {
        StepAnswers about = new StepAnswers(body == null ? null : body.step(), Map.of());
        return orders.once(
                dossierId,
                "claims",
                key,
                seen,
                body == null ? Map.of() : body,
                (tx, order) -> claimingTask.claim(tx, order, about));
    }

    /** Opinion and proposal; an unclaimed task is claimed by it. */
    @POST
    @Path("/appraisals")
    @Operation(
            summary = "Give an opinion and propose a decision",
            description =
                    "Answers PROPOSED to a choice that knows it; `answers` says more, such as `{\"COMPLETE\":\"INCOMPLETE\"}`."
                            + " What can be answered after which step is told by `GET …/process`.")
    public Uni<Response> appraise(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @NotNull @Valid CaseRequests.Appraisal body) {
        return orders.once(
                dossierId,
                "appraisals",
                key,
                seen,
                body,
                (tx, order) -> appraisingCase.appraise(tx, order, body.proposal(), body.opinion(), body.about()));
    }

    /** The decision, by somebody who did not appraise. */
    @POST
    @Path("/approvals")
    @Operation(
            summary = "Decide for or against; a rejection needs its reason",
            description =
                    "Is the approver's personal signature too where that comes next and is the same role's, unless `signs` is false.")
    public Uni<Response> approve(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @NotNull @Valid CaseRequests.Approval body) {
        return orders.once(
                dossierId,
                "approvals",
                key,
                seen,
                body,
                (tx, order) -> approvingCase.approve(
                        tx,
                        order,
                        body.decision().verdict(),
                        body.reason(),
                        !Boolean.FALSE.equals(body.signs()),
                        body.about()));
    }

    /** Back to the appraiser, with the reason. */
    @POST
    @Path("/returns")
    @Operation(
            summary = "Send the case back",
            description =
                    "From an appraisal, an approval, a signature or an issue: to where the process leads it, or to the earlier step `to`; what"
                            + " was begun after that one is dropped. Whoever did the step last gets it back.")
    public Uni<Response> sendBack(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @NotNull @Valid CaseRequests.ReturnToAppraiser body) {
        return orders.once(
                dossierId,
                "returns",
                key,
                seen,
                body,
                (tx, order) -> sendingBackCase.sendBack(tx, order, body.reason(), body.to(), body.about()));
    }

    /** A numbered result out of the decision. */
    @POST
    @Path("/results")
    @Operation(operationId = "issueResult", summary = "Issue the result under a number of the unit")
    public Uni<Response> issue(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @Valid CaseRequests.@Nullable ResultIssue body) {
        String title = body == null ? null : body.title();
        StepAnswers about = body == null ? StepAnswers.NONE : body.about();
        return orders.once(
                dossierId,
                "results",
                key,
                seen,
                body == null ? Map.of() : body,
                (tx, order) -> issuingResult.issue(tx, order, title, about));
    }

    /** The delivery, with the proof that belongs to its channel. */
    @POST
    @Path("/hand-overs")
    @Operation(
            operationId = "handOverResult",
            summary = "Record that the result reached its owner; a notice is not a delivery",
            description = "A fee at return has to be settled first: `fee-not-settled` until it is.")
    public Uni<Response> handOver(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @NotNull @Valid CaseRequests.HandOver body) {
        return orders.once(
                dossierId,
                "hand-overs",
                key,
                seen,
                body,
                (tx, order) -> handingOverResult.handOver(tx, order, body.delivery(), body.about()));
    }

    /** What others did, recorded by an officer of the unit. */
    @POST
    @Path("/completions")
    @Operation(
            operationId = "completeStep",
            summary = "Record that a step is done which is no decision of this case",
            description =
                    "An opinion (CONSULTATION, with `opinion`), a signature, the result of a linked procedure; and what the"
                            + " applicant has brought (SUPPLEMENT) or paid (FINANCIAL_OBLIGATION), which any officer of the unit records."
                            + " A PAYMENT is done by itself when its fee is settled, and until then `fee-not-settled`. Silence is not"
                            + " consent: only an answer completes a consultation.")
    public Uni<Response> complete(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @NotNull @Valid CaseRequests.Completion body) {
        return orders.once(
                dossierId,
                "completions",
                key,
                seen,
                body,
                (tx, order) -> completingStep.complete(tx, order, body.opinion(), body.remark(), body.about()));
    }

    /** Form 02: everything at once. */
    @POST
    @Path("/supplement-requests")
    @Operation(
            operationId = "askForSupplement",
            summary = "Ask the applicant, once, for everything that is missing (Form 02)",
            description =
                    "Does the open step, and the case rests where its process waits for a supplement: the clock stands still until the answer"
                            + " and the due date moves by exactly the working time between. How often and for how long is said by the"
                            + " published version. The applicant answers through intake; without an answer in time the case ends by the"
                            + " version's rule.")
    @APIResponse(
            responseCode = "422",
            description = "`supplement-not-foreseen`: the process waits for no supplement after this step")
    public Uni<Response> askForSupplement(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @NotNull @Valid CaseRequests.SupplementWish body) {
        return orders.once(
                dossierId,
                "supplement-requests",
                key,
                seen,
                body,
                (tx, order) -> askingForSupplement.ask(tx, order, body.wish(), body.about()));
    }

    /** Form 05. */
    @POST
    @Path("/stops")
    @Operation(
            operationId = "stopCase",
            summary = "Stop processing on a ground of the law, before there is a decision (Form 05)",
            description =
                    "For an approver of the deciding unit. Open steps are closed; what is due falls away and what was paid goes back by the rule of"
                            + " its fee.")
    public Uni<Response> stop(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @NotNull @Valid CaseRequests.CaseStop body) {
        return orders.once(
                dossierId,
                "stops",
                key,
                seen,
                body,
                (tx, order) -> stoppingCase.stop(tx, order, body.legalGround(), body.reason(), body.papers()));
    }

    /** Form 04. */
    @POST
    @Path("/extensions")
    @RolesAllowed({Roles.APPRAISER, Roles.APPROVER, Roles.CLERK, Roles.RECEPTION_OFFICER, Roles.UNIT_LEAD})
    @Operation(
            operationId = "extendCase",
            summary = "Put the promised date off before it has come, with an apology (Form 04)",
            description =
                    "How often, by how much and by whom is said by the published version: once, by as much as the time limit itself, by an"
                            + " approver, where it says nothing. A result is returned late without it.")
    public Uni<Response> extend(
            @PathParam("dossierId") UUID dossierId,
            @Nullable @HeaderParam(KEY) String key,
            @Nullable @HeaderParam(SEEN) String seen,
            @NotNull @Valid CaseRequests.CaseExtension body) {
        return orders.once(
                dossierId,
                "extensions",
                key,
                seen,
                body,
                (tx, order) -> extendingCase.extend(tx, order, body.workingDays(), body.reason()));
    }
}
