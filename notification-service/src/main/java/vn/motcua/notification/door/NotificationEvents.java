package vn.motcua.notification.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.EventHandler;
import vn.motcua.notification.assignment.OfficerAssignments;
import vn.motcua.notification.contact.model.RecipientNews;
import vn.motcua.notification.notice.application.RaisingNotices;
import vn.motcua.notification.notice.model.NewNotice;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** The events this service lives on. It asks nothing: a batch is written in one trip, whatever is in it. */
@ApplicationScoped
class NotificationEvents implements EventHandler<News> {

    static final List<Door<News>> DOORS = List.of(
            Door.<News>strict("intake.dossier-events")
                    .about("dossierId")
                    .on("vn.motcua.dossier.submitted.v1", Payload.Submitted.class, News::submitted)
                    .on("vn.motcua.dossier.received.v1", Payload.Received.class, News::received)
                    .on("vn.motcua.dossier.refused.v1", Payload.Refused.class, News::refused)
                    .on("vn.motcua.dossier.withdrawn.v1", Payload.Withdrawn.class, News::withdrawn),
            Door.<News>strict("intake.contact-events")
                    .about("dossierId")
                    .on("vn.motcua.contact.provided.v1", Payload.Provided.class, News::provided),
            Door.<News>strict("payment.fee-events")
                    .about("dossierId")
                    .on("vn.motcua.fee.settled.v1", Payload.Settled.class, News::settled),
            Door.<News>strict("workflow.case-events")
                    .about("dossierId")
                    .on("vn.motcua.result.issued.v1", Payload.Issued.class, News::issued)
                    .on("vn.motcua.result.returned.v1", Payload.Returned.class, News::returned)
                    .on("vn.motcua.case.withdrawn.v1", Payload.Withdrawn.class, News::withdrawn)
                    .on(
                            "vn.motcua.case.withdrawal-refused.v1",
                            Payload.WithdrawalRefused.class,
                            News::withdrawalRefused),
            Door.<News>latest("catalog.unit-events")
                    .about("officerId")
                    .on("vn.motcua.officer.assigned.v1", Payload.OfficerAssigned.class, News::assigned));

    private final RaisingNotices raisingNotices;
    private final OfficerAssignments assignments;

    NotificationEvents(RaisingNotices raisingNotices, OfficerAssignments assignments) {
        this.raisingNotices = raisingNotices;
        this.assignments = assignments;
    }

    @Override
    public String consumer() {
        return "notification";
    }

    @Override
    public List<Door<News>> doors() {
        return DOORS;
    }

    @Override
    public Decision<Void> gather(Transaction tx, List<News> due) {
        Map<UUID, RecipientNews> recipients = new LinkedHashMap<>();
        List<NewNotice> notices = new ArrayList<>();
        Map<UUID, List<OfficerAssignments.Assigned>> officers = new LinkedHashMap<>();
        for (News news : due) {
            switch (news) {
                case News.OfDossier of -> {
                    recipients.merge(of.recipient().dossierId(), of.recipient(), RecipientNews::and);
                    if (of.notice() != null) {
                        notices.add(of.notice());
                    }
                }
                // Of two events about one officer the last one counts.
                case News.OfOfficer of -> officers.put(of.officerId(), of.assignments());
            }
        }
        return Decision.doing(() -> {
            raisingNotices.raise(tx, recipients.values(), notices);
            assignments.replace(tx, officers);
        });
    }
}
