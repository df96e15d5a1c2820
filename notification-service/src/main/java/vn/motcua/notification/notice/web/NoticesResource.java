package vn.motcua.notification.notice.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.text.IncomingValues;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.notification.notice.application.LookingAtNotices;
import vn.motcua.notification.notice.model.DeliveryState;
import vn.motcua.notification.notice.persistence.NoticeLists;
import vn.motcua.notification.notice.persistence.NoticeSummary;

/** The notices of a dossier, for those who work on it or watch over it. */
@Path("/notifications/v1/notices")
@Tag(name = "Notices")
public class NoticesResource {

    private final LookingAtNotices lookingAtNotices;
    private final Callers callers;

    NoticesResource(LookingAtNotices lookingAtNotices, Callers callers) {
        this.lookingAtNotices = lookingAtNotices;
        this.callers = callers;
    }

    /** Oldest first. */
    @GET
    @RolesAllowed({
        Roles.RECEPTION_OFFICER,
        Roles.APPRAISER,
        Roles.APPROVER,
        Roles.CLERK,
        Roles.CASHIER,
        Roles.UNIT_LEAD,
        Roles.INSPECTOR,
        Roles.OPERATOR
    })
    @Operation(
            summary = "Notices of a dossier: what was sent when",
            description = "For officers of the dossier's units and for operators. Names, addresses and texts"
                    + " are never shown. One line for each notice and channel: what could not go by mail is tried as a short message where the"
                    + " installation sends such. `SENT` means that the channel took it over, `DELIVERED` that it said later that it has come (short"
                    + " messages only); `readAt` is of the inbox alone.")
    @APIResponse(responseCode = "200", description = "The notices, oldest first")
    public Uni<Page<NoticeView>> list(
            @NotNull
                    @QueryParam("dossierId")
                    @Parameter(description = "Whose notices", example = "0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10")
                    UUID dossierId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int wanted = Page.limit(limit);
        NoticeLists.After after = PageCursor.place(
                cursor,
                3,
                parts -> new NoticeLists.After(
                        IncomingValues.instant(parts.getFirst()), IncomingValues.uuid(parts.get(1)), parts.getLast()));
        return lookingAtNotices
                .list(callers.current(), dossierId, after == null ? NoticeLists.After.START : after, wanted)
                .map(rows -> Page.of(rows, wanted, NoticesResource::key, NoticesResource::view));
    }

    private static List<String> key(NoticeSummary notice) {
        return List.of(
                notice.raisedAt().toString(),
                notice.id().toString(),
                notice.channel().name());
    }

    private static NoticeView view(NoticeSummary notice) {
        boolean pending = notice.state() == DeliveryState.PENDING;
        return new NoticeView(
                notice.id(),
                notice.template(),
                notice.channel(),
                notice.state(),
                notice.sending(),
                notice.attempts(),
                offset(notice.raisedAt()),
                pending && notice.dueAt() == null ? "CONTACT" : null,
                pending && notice.dueAt() != null ? offset(notice.dueAt()) : null,
                notice.state() == DeliveryState.SENT && notice.endedAt() != null ? offset(notice.endedAt()) : null,
                notice.state() == DeliveryState.DELIVERED && notice.endedAt() != null ? offset(notice.endedAt()) : null,
                notice.state() == DeliveryState.FAILED && notice.endedAt() != null ? offset(notice.endedAt()) : null,
                failure(notice),
                notice.reason(),
                VietnamTime.localOrNull(notice.inboxAt()),
                VietnamTime.localOrNull(notice.readAt()));
    }

    private static @Nullable String failure(NoticeSummary notice) {
        return switch (notice.state()) {
            case FAILED -> "PERMANENT";
            case PENDING -> notice.attempts() > 0 && notice.dueAt() != null ? "TEMPORARY" : null;
            default -> null;
        };
    }

    private static OffsetDateTime offset(Instant instant) {
        return VietnamTime.local(instant);
    }
}
