package vn.motcua.notification.webhook.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.text.IncomingValues;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.notification.webhook.application.Subscribing;
import vn.motcua.notification.webhook.model.Subscription;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** The systems that a unit's lead has told of the unit's dossiers. */
@Path("/notifications/v1/webhooks")
@Tag(name = "Webhooks")
@RolesAllowed(Roles.UNIT_LEAD)
public class WebhooksResource {

    private static final String EXAMPLE = "0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10";
    private static final UUID FIRST = new UUID(0, 0);

    private final Subscribing subscribing;
    private final Commands commands;
    private final Callers callers;

    WebhooksResource(Subscribing subscribing, Commands commands, Callers callers) {
        this.subscribing = subscribing;
        this.commands = commands;
        this.callers = callers;
    }

    /** Told from now on. */
    @POST
    @Operation(
            operationId = "subscribeWebhook",
            summary = "Have another system told of a unit's dossiers",
            description =
                    "Messages follow [Standard Webhooks](https://www.standardwebhooks.com): `webhook-id`, `webhook-timestamp`, `webhook-signature` (HMAC-SHA256). Of each dossier one"
                            + " comes after the other; what is not taken is tried again for three days, then the subscription pauses; 410 ends it. Redirects are not followed."
                            + " It is told as long as the caller leads the unit.")
    @APIResponse(
            responseCode = "201",
            description = "Subscribed; the secret is shown now and never again",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    public Uni<Response> subscribe(
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid WebhookRequest body) {
        Caller caller = callers.current();
        Set<String> types = new TreeSet<>(body.types());
        return commands.once(caller, key, "webhooks", body, tx -> subscribing
                .subscribe(tx, caller, body.unit(), types, body.receiver())
                .map(added -> Answer.created(WebhookView.created(added), "/notifications/v1/webhooks/" + added.id())));
    }

    /** Oldest first. */
    @GET
    @Operation(operationId = "listWebhooks", summary = "The caller's subscriptions")
    @APIResponse(responseCode = "200", description = "The subscriptions, without their secrets")
    public Uni<Page<WebhookView>> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int wanted = Page.limit(limit);
        UUID after = PageCursor.place(cursor, 1, parts -> IncomingValues.uuid(parts.getFirst()));
        return subscribing
                .own(callers.current(), after == null ? FIRST : after, wanted)
                .map(rows -> Page.of(rows, wanted, one -> List.of(one.id().toString()), WebhookView::of));
    }

    /** With how it stands. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getWebhook", summary = "A subscription: whether it is told, what waits and what was lost")
    @APIResponse(responseCode = "200", description = "The subscription")
    public Uni<WebhookView> get(
            @PathParam("id") @Parameter(description = "The subscription", example = EXAMPLE) UUID id) {
        return subscribing.one(callers.current(), id).map(WebhookView::of);
    }

    /** At once. */
    @POST
    @Path("/{id}/tests")
    @Operation(operationId = "testWebhook", summary = "Call the receiver with a message that says that it is a test")
    @APIResponse(responseCode = "200", description = "What the receiver said")
    public Uni<WebhookTestView> test(
            @PathParam("id") @Parameter(description = "The subscription", example = EXAMPLE) UUID id) {
        return subscribing.test(callers.current(), id).map(WebhookTestView::of);
    }

    /** Both sign for a day. */
    @POST
    @Path("/{id}/secrets")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a subscription another secret; the one before signs too for a day")
    @APIResponse(
            responseCode = "201",
            description = "The secret, shown now and never again",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookSecretView.class)))
    public Uni<Response> rotate(
            @PathParam("id") @Parameter(description = "The subscription", example = EXAMPLE) UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller caller = callers.current();
        return commands.once(caller, key, "webhooks/" + id + "/secrets", Map.of(), tx -> subscribing
                .rotate(tx, caller, id)
                .map(secret -> Answer.created(new WebhookSecretView(secret), "/notifications/v1/webhooks/" + id)));
    }

    /** What waits is tried at once. */
    @POST
    @Path("/{id}/resumptions")
    @Operation(operationId = "resumeWebhook", summary = "Let a subscription that pauses or has ended go on")
    @APIResponse(
            responseCode = "200",
            description = "It goes on",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    public Uni<Response> resume(
            @PathParam("id") @Parameter(description = "The subscription", example = EXAMPLE) UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller caller = callers.current();
        return changed(caller, key, id, "resumptions", Map.of(), tx -> subscribing.resume(tx, caller, id));
    }

    /** Each message with the id it had. */
    @POST
    @Path("/{id}/replays")
    @Operation(
            operationId = "replayWebhook",
            summary = "Tell a subscription again what has happened since",
            description = "Messages keep their `webhook-id`, so a receiver that has them knows them again.")
    @APIResponse(
            responseCode = "200",
            description = "It is told again",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    public Uni<Response> replay(
            @PathParam("id") @Parameter(description = "The subscription", example = EXAMPLE) UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ReplayRequest body) {
        Caller caller = callers.current();
        return changed(
                caller,
                key,
                id,
                "replays",
                body,
                tx -> subscribing.replay(tx, caller, id, body.since().toInstant()));
    }

    /** Nothing more is told. */
    @POST
    @Path("/{id}/endings")
    @Operation(operationId = "endWebhook", summary = "End a subscription")
    @APIResponse(
            responseCode = "200",
            description = "It has ended",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    public Uni<Response> end(
            @PathParam("id") @Parameter(description = "The subscription", example = EXAMPLE) UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller caller = callers.current();
        return changed(caller, key, id, "endings", Map.of(), tx -> subscribing.end(tx, caller, id));
    }

    private Uni<Response> changed(
            Caller caller,
            @Nullable String key,
            UUID id,
            String what,
            Object body,
            Function<Transaction, Decision<Subscription>> change) {
        return commands.once(caller, key, "webhooks/" + id + "/" + what, body, tx -> change.apply(tx)
                .map(changed -> Answer.done(WebhookView.of(changed))));
    }
}
