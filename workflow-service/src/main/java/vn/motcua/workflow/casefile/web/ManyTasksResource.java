package vn.motcua.workflow.casefile.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.problem.Problem;
import vn.motcua.kit.problem.ProblemMappers;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.kit.role.Roles;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.application.ApprovingCase;
import vn.motcua.workflow.casefile.application.ClaimingTask;
import vn.motcua.workflow.casefile.application.OfficerOrder;
import vn.motcua.workflow.casefile.application.PassingTasksOn;
import vn.motcua.workflow.casefile.model.StepAnswers;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;

/**
 * The same command to many cases. Each is a command of its own, done wholly or not at all, one after the other; what one is refused stops none of the
 * others. The same request again gives what was done the same answers, and tries again what was refused.
 */
@Path("/workflow/v1")
@Tag(name = "Tasks")
@APIResponse(responseCode = "200", description = "What became of each, in the order of the request")
@APIResponse(responseCode = "400", description = "Wrong fields, each named with its path; nothing was done")
public class ManyTasksResource {

    private static final String KEY = "Idempotency-Key";

    private final OfficerOrders orders;
    private final Callers callers;
    private final ClaimingTask claimingTask;
    private final PassingTasksOn passing;
    private final ApprovingCase approvingCase;
    private final ProblemMappers problems;
    private final ObjectMapper json;

    ManyTasksResource(
            OfficerOrders orders,
            Callers callers,
            ClaimingTask claimingTask,
            PassingTasksOn passing,
            ApprovingCase approvingCase,
            ProblemMappers problems,
            ObjectMapper json) {
        this.orders = orders;
        this.callers = callers;
        this.claimingTask = claimingTask;
        this.passing = passing;
        this.approvingCase = approvingCase;
        this.problems = problems;
        this.json = json;
    }

    /** What is done to one of them. */
    @FunctionalInterface
    private interface Each {
        Decision<CaseAtHand> on(Transaction tx, OfficerOrder order, TaskRequests.Chosen chosen);
    }

    /** Claims. */
    @POST
    @Path("/claims")
    @RolesAllowed({Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK})
    @Operation(
            operationId = "claimTasks",
            summary = "Claim an open task of each of these cases",
            description = "At most 100. Each as with `POST …/cases/{dossierId}/claims`, answered one by one.")
    public Uni<ManyTasksView> claim(
            @Nullable @HeaderParam(KEY) String key,
            @NotNull @Valid TaskRequests.Claims body,
            @Context HttpHeaders headers) {
        return each(
                "claims",
                key,
                Map.of(),
                body.items(),
                headers,
                (tx, order, chosen) -> claimingTask.claim(tx, order, new StepAnswers(chosen.step(), Map.of())));
    }

    /** Assignments. */
    @POST
    @Path("/assignments")
    @RolesAllowed(Roles.UNIT_LEAD)
    @Operation(
            operationId = "assignTasks",
            summary = "Make one officer responsible for an open task of each of these cases",
            description = "At most 100. Each as with `POST …/cases/{dossierId}/assignments`, answered one by one.")
    public Uni<ManyTasksView> assign(
            @Nullable @HeaderParam(KEY) String key,
            @NotNull @Valid TaskRequests.Assignments body,
            @Context HttpHeaders headers) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("assignee", body.assignee());
        said.put("reason", String.valueOf(body.reason()));
        return each(
                "assignments",
                key,
                said,
                body.items(),
                headers,
                (tx, order, chosen) -> passing.assign(tx, order, chosen.step(), body.assignee(), body.reason()));
    }

    /** Approvals. */
    @POST
    @Path("/approvals")
    @RolesAllowed({Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK})
    @Operation(
            operationId = "approveCases",
            summary = "Decide alike on each of these cases",
            description = "At most 100. Each as with `POST …/cases/{dossierId}/approvals`, answered one by one.")
    public Uni<ManyTasksView> approve(
            @Nullable @HeaderParam(KEY) String key,
            @NotNull @Valid TaskRequests.Approvals body,
            @Context HttpHeaders headers) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("decision", body.decision());
        said.put("reason", String.valueOf(body.reason()));
        said.put("signs", !Boolean.FALSE.equals(body.signs()));
        said.put("answers", body.answers() == null ? Map.of() : body.answers());
        return each(
                "approvals",
                key,
                said,
                body.items(),
                headers,
                (tx, order, chosen) -> approvingCase.approve(
                        tx,
                        order,
                        body.decision().verdict(),
                        body.reason(),
                        !Boolean.FALSE.equals(body.signs()),
                        body.about(chosen)));
    }

    private Uni<ManyTasksView> each(
            String command,
            @Nullable String key,
            Map<String, ?> said,
            List<TaskRequests.Chosen> items,
            HttpHeaders headers,
            Each each) {
        Caller caller = callers.current();
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(chosen -> orders.once(
                                caller,
                                chosen.dossierId(),
                                command,
                                keyOf(key, chosen),
                                null,
                                said,
                                (tx, order) -> each.on(tx, order, chosen))
                        .map(done -> done(chosen, done))
                        .onFailure(failure -> hasKey(key))
                        .recoverWithItem(failure -> refused(chosen, failure, headers)))
                .collect()
                .asList()
                .map(ManyTasksView::new);
    }

    /** A request without a usable key is refused as a whole. */
    private static boolean hasKey(@Nullable String key) {
        return key != null && !key.isBlank();
    }

    /** Each item has a key of its own, made of the request's and what it is about. */
    private static @Nullable String keyOf(@Nullable String key, TaskRequests.Chosen chosen) {
        if (key == null || key.isBlank() || key.length() > 200) {
            return key;
        }
        String text = key + "\n" + chosen.dossierId() + "\n" + chosen.step();
        return "many:" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private ManyTasksView.ManyTasksLine done(TaskRequests.Chosen chosen, Response response) {
        try {
            return new ManyTasksView.ManyTasksLine(
                    chosen.dossierId(),
                    chosen.step(),
                    response.getStatus(),
                    json.readTree(String.valueOf(response.getEntity())),
                    null);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ManyTasksView.ManyTasksLine refused(TaskRequests.Chosen chosen, Throwable failure, HttpHeaders headers) {
        Response response = failure instanceof Refusal refusal
                ? problems.refused(refusal, headers)
                : problems.failed(failure, headers);
        return new ManyTasksView.ManyTasksLine(
                chosen.dossierId(), chosen.step(), response.getStatus(), null, (Problem) response.getEntity());
    }
}
