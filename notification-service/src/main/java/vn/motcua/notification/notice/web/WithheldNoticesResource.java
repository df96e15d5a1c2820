package vn.motcua.notification.notice.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.text.IncomingValues;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.notification.notice.application.LookingAtNotices;
import vn.motcua.notification.notice.persistence.NoticeLists;
import vn.motcua.notification.notice.persistence.WithheldNotice;

/** The notices of all dossiers that were not to be sent. */
@Path("/notifications/v1/withheld-notices")
@Tag(name = "Notices")
public class WithheldNoticesResource {

    private final LookingAtNotices lookingAtNotices;

    WithheldNoticesResource(LookingAtNotices lookingAtNotices) {
        this.lookingAtNotices = lookingAtNotices;
    }

    /** The latest first. */
    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Notices that were withheld",
            description =
                    "Letters beyond what one address is written in an hour or a day (`TOO_MANY_LETTERS`), and those that whoever filed can"
                            + " bring about alone before an officer has received the dossier (`UNCONFIRMED_ADDRESS`).")
    @APIResponse(responseCode = "200", description = "The notices, the latest first")
    public Uni<Page<WithheldNoticeLine>> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int wanted = Page.limit(limit);
        NoticeLists.Before before = PageCursor.place(
                cursor,
                2,
                parts -> new NoticeLists.Before(
                        IncomingValues.instant(parts.getFirst()), IncomingValues.uuid(parts.getLast())));
        return lookingAtNotices
                .withheld(before == null ? NoticeLists.Before.END : before, wanted)
                .map(rows -> Page.of(rows, wanted, WithheldNoticesResource::key, WithheldNoticesResource::line));
    }

    private static List<String> key(WithheldNotice notice) {
        return List.of(notice.withheldAt().toString(), notice.id().toString());
    }

    private static WithheldNoticeLine line(WithheldNotice notice) {
        return new WithheldNoticeLine(
                notice.id(),
                notice.dossierId(),
                notice.channel(),
                notice.template(),
                notice.reason(),
                VietnamTime.local(notice.raisedAt()),
                VietnamTime.local(notice.withheldAt()));
    }
}
