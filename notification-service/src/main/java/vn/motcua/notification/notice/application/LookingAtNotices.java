package vn.motcua.notification.notice.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.notification.notice.persistence.NoticeLists;
import vn.motcua.notification.notice.persistence.NoticeSummary;
import vn.motcua.notification.notice.persistence.WithheldNotice;

/** Shows what was sent for a dossier: to officers of its units, and to administrators; and to these what was withheld. */
@ApplicationScoped
public class LookingAtNotices {

    /** Who answers an applicant that asks why nothing came. */
    private static final List<String> MAY = List.of(
            Roles.RECEPTION_OFFICER,
            Roles.APPRAISER,
            Roles.APPROVER,
            Roles.CLERK,
            Roles.CASHIER,
            Roles.UNIT_LEAD,
            Roles.INSPECTOR);

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
     */
    public Uni<List<NoticeSummary>> list(Caller caller, UUID dossierId, NoticeLists.After after, int limit) {
        NoticeLists.Reader reader = new NoticeLists.Reader(
                caller.id(),
                MAY.stream().filter(caller::is).toList(),
                VietnamTime.today(clock),
                caller.is(Roles.ADMINISTRATOR));
        return notices.ofDossier(dossierId, reader, after, limit + 1).map(found -> found.orElseThrow(NotFound::new));
    }

    /** What was withheld, the latest first; one more than {@code limit}. */
    public Uni<List<WithheldNotice>> withheld(NoticeLists.Before before, int limit) {
        return notices.withheld(before, limit + 1);
    }
}
