package vn.motcua.notification.notice.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.text.IncomingValues;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.notification.notice.persistence.NoticeLists;
import vn.motcua.notification.notice.persistence.NoticeSummary;
import vn.motcua.notification.platform.Roles;

/** Shows what was sent for a dossier: to inspectors of its units, and to administrators. */
@ApplicationScoped
public class LookingAtNotices {

    private final NoticeLists notices;
    private final Clock clock;

    LookingAtNotices(NoticeLists notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * One more than {@code limit} of them, so that the page knows whether there is another.
     *
     * @throws NotFound (in the Uni) when there is no such dossier or the caller may not know of it
     * @throws InvalidRequest when the cursor is none of ours
     */
    public Uni<List<NoticeSummary>> list(Caller caller, UUID dossierId, @Nullable String cursor, int limit) {
        NoticeLists.After place = PageCursor.place(
                cursor,
                2,
                parts -> new NoticeLists.After(
                        IncomingValues.instant(parts.getFirst()), IncomingValues.uuid(parts.getLast())));
        NoticeLists.Reader reader = new NoticeLists.Reader(
                caller.id(), List.of(Roles.INSPECTOR), VietnamTime.today(clock), caller.is(Roles.ADMINISTRATOR));
        return notices.ofDossier(dossierId, reader, place == null ? NoticeLists.After.START : place, limit + 1)
                .map(found -> found.orElseThrow(NotFound::new));
    }
}
