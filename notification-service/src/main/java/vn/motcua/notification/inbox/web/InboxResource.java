package vn.motcua.notification.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.problem.Problems;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.text.IncomingValues;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.notification.inbox.application.ReadingInbox;
import vn.motcua.notification.inbox.model.InboxItem;

/** The inbox of whoever asks, and of nobody else. */
@Path("/notifications/v1/inbox")
@Tag(name = "Inbox")
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
public class InboxResource {

    private static final String EXAMPLE = "0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10";

    private final ReadingInbox readingInbox;
    private final InboxViews views;
    private final Callers callers;

    InboxResource(ReadingInbox readingInbox, InboxViews views, Callers callers) {
        this.readingInbox = readingInbox;
        this.views = views;
        this.callers = callers;
    }

    /** The latest first. */
    @GET
    @Operation(
            operationId = "readInbox",
            summary = "What the caller is told, the latest first",
            description =
                    "Applicants find here what became of the dossiers they filed, officers what runs out of time in their hands or their unit."
                            + " Nothing of a form's content and no outcome stands here; the dossier itself shows it to whoever may see it.")
    @APIResponse(responseCode = "200", description = "The items, the latest event first")
    public Uni<Page<InboxItemView>> list(
            @QueryParam("unread")
                    @Parameter(description = "`true`: only what was not read yet", example = "true")
                    @Nullable
                    Boolean unread,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context HttpHeaders headers) {
        int wanted = Page.limit(limit);
        Locale language = Problems.language(headers);
        UUID before = PageCursor.place(cursor, 1, parts -> IncomingValues.uuid(parts.getFirst()));
        return readingInbox
                .list(
                        callers.current(),
                        Boolean.TRUE.equals(unread),
                        before == null ? ReadingInbox.END : before,
                        wanted)
                .map(rows -> Page.of(rows, wanted, InboxResource::key, item -> views.view(item, language)));
    }

    /** For the number beside the bell. */
    @GET
    @Path("/counts")
    @Operation(operationId = "countInbox", summary = "How much the caller has not read")
    @APIResponse(responseCode = "200", description = "The count; 1000 means so many or more")
    public Uni<InboxCountsView> counts() {
        return readingInbox.unread(callers.current()).map(unread -> new InboxCountsView(unread.items()));
    }

    /** Once more changes nothing. */
    @PUT
    @Path("/{id}/reading")
    @Operation(operationId = "markInboxItemRead", summary = "Mark one item as read; once more changes nothing")
    @APIResponse(responseCode = "204", description = "It is read")
    public Uni<Void> read(@PathParam("id") @Parameter(description = "The item", example = EXAMPLE) UUID id) {
        return readingInbox.read(callers.current(), id);
    }

    /** Nothing that the caller has not seen. */
    @PUT
    @Path("/reading")
    @Operation(
            operationId = "markInboxRead",
            summary = "Mark as read whatever had arrived when an item had",
            description =
                    "Name the item that arrived last among those shown (`arrivedAt`): what came meanwhile stays unread.")
    @APIResponse(responseCode = "204", description = "They are read")
    public Uni<Void> readUpTo(@NotNull @Valid ReadingRequest body) {
        return readingInbox.readUpTo(callers.current(), body.upTo());
    }

    private static List<String> key(InboxItem item) {
        return List.of(item.id().toString());
    }
}
