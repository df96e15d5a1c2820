package vn.motcua.notification.notice.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.SessionEventHandler;
import vn.motcua.eventing.Subscription;
import vn.motcua.notification.assignment.OfficerAssignments;
import vn.motcua.notification.notice.application.RaisingNotices;

/** The events this service lives on. A batch becomes three statements, whatever is in it. */
@ApplicationScoped
class DossierEventsHandler implements SessionEventHandler {

    private static final String UNITS = "catalog.unit-events";

    static final List<Subscription> SUBSCRIPTIONS = List.of(
            Subscription.strict(
                    "intake.dossier-events",
                    DossierEventTypes.SUBMITTED,
                    DossierEventTypes.RECEIVED,
                    DossierEventTypes.REFUSED,
                    DossierEventTypes.WITHDRAWN),
            Subscription.strict("intake.contact-events", DossierEventTypes.CONTACT),
            Subscription.strict("payment.fee-events", DossierEventTypes.FEE_SETTLED),
            Subscription.strict(
                    "workflow.case-events",
                    DossierEventTypes.RESULT_ISSUED,
                    DossierEventTypes.RESULT_RETURNED,
                    DossierEventTypes.CASE_WITHDRAWN,
                    DossierEventTypes.WITHDRAWAL_REFUSED),
            Subscription.latest(UNITS, DossierEventTypes.OFFICER_ASSIGNED));

    private final RaisingNotices raisingNotices;
    private final OfficerAssignments assignments;

    DossierEventsHandler(RaisingNotices raisingNotices, OfficerAssignments assignments) {
        this.raisingNotices = raisingNotices;
        this.assignments = assignments;
    }

    @Override
    public String consumer() {
        return "notification";
    }

    @Override
    public List<Subscription> subscriptions() {
        return SUBSCRIPTIONS;
    }

    @Override
    public Uni<Void> handle(Mutiny.Session session, List<ReceivedEvent> events) {
        List<ReceivedEvent> ofOfficers = new ArrayList<>();
        DossierNews news = new DossierNews();
        for (ReceivedEvent event : events) {
            if (event.topic().equals(UNITS)) {
                ofOfficers.add(event);
            } else {
                news.add(event);
            }
        }
        return raisingNotices
                .raise(session, news.recipients(), news.notices())
                .chain(() -> assignments.replace(session, ofOfficers));
    }
}
