package vn.motcua.notification.inbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.problem.Problems;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.stream.Listener;
import vn.motcua.kit.text.IncomingValues;
import vn.motcua.notification.inbox.application.InboxStreams;
import vn.motcua.notification.inbox.application.StreamNews;
import vn.motcua.notification.inbox.model.InboxItem;

/** What comes into the caller's inbox, as it comes. */
@Path("/notifications/v1/inbox/events")
@Tag(name = "Inbox")
public class InboxEventsResource {

    private final InboxStreams streams;
    private final InboxViews views;
    private final Callers callers;
    private final SecurityIdentity identity;
    private final ObjectMapper json;

    InboxEventsResource(
            InboxStreams streams, InboxViews views, Callers callers, SecurityIdentity identity, ObjectMapper json) {
        this.streams = streams;
        this.views = views;
        this.callers = callers;
        this.identity = identity;
        this.json = json;
    }

    /** Ends with the caller's token at the latest; browsers open the next one by themselves. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({
        Roles.APPLICANT,
        Roles.RECEPTION_OFFICER,
        Roles.APPRAISER,
        Roles.APPROVER,
        Roles.CLERK,
        Roles.CASHIER,
        Roles.UNIT_LEAD,
        Roles.INSPECTOR,
        Roles.ADMINISTRATOR
    })
    @Operation(
            operationId = "followInbox",
            summary = "What comes into the caller's inbox, as server-sent events",
            description =
                    "`counts` (as `GET …/inbox/counts`) at the beginning and whenever something came; `item` (as in `GET …/inbox`) for each that came."
                            + " With `Last-Event-ID` it goes on where another stream broke off, and may repeat what that one told last: an item is known by its `id`."
                            + " A comment each 15 seconds says that it is still there. It ends with the token, after ten minutes, or when the right is taken away.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            examples =
                                                    "event: counts\nid: 2026-11-30T09:12:05.120Z\ndata: {\"unread\":1}\n\n")))
    public RestMulti<OutboundSseEvent> follow(
            @HeaderParam("Last-Event-ID")
                    @Parameter(
                            description = "`id` of the last event that was taken",
                            example = "2026-11-30T09:12:05.120Z")
                    @Nullable
                    String lastEventId,
            @Context HttpHeaders headers,
            @Context Sse sse) {
        Locale language = Problems.language(headers);
        Multi<OutboundSseEvent> events =
                streams.open(listener(), place(lastEventId)).map(news -> event(sse, news, language));
        return RestMulti.fromMultiData(events)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private Listener listener() {
        return Listener.of(callers.current(), (JsonWebToken) identity.getPrincipal());
    }

    private static @Nullable Instant place(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return null;
        }
        try {
            return IncomingValues.instant(lastEventId);
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw InvalidRequest.field("header.Last-Event-ID", "cursor");
        }
    }

    private OutboundSseEvent event(Sse sse, StreamNews news, Locale language) {
        return switch (news) {
            case StreamNews.Arrived arrived -> item(sse, arrived.item(), language);
            case StreamNews.Count count ->
                sse.newEventBuilder()
                        .name("counts")
                        .id(count.place().toString())
                        .data(text(new InboxCountsView(count.unread())))
                        .build();
            case StreamNews.StillThere _ ->
                sse.newEventBuilder().comment("still there").build();
        };
    }

    private OutboundSseEvent item(Sse sse, InboxItem item, Locale language) {
        return sse.newEventBuilder()
                .name("item")
                .id(item.arrivedAt().toString())
                .data(text(views.view(item, language)))
                .build();
    }

    private String text(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
