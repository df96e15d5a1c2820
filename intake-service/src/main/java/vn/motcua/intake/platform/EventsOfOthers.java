package vn.motcua.intake.platform;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.SessionEventHandler;
import vn.motcua.eventing.Subscription;
import vn.motcua.intake.dossier.application.FollowingDossiers;
import vn.motcua.intake.dossier.application.Report;
import vn.motcua.intake.dossier.messaging.ReportsOfOthers;
import vn.motcua.intake.reference.messaging.KeepingCopies;

/** Everything intake learns from the other services comes in here. */
@ApplicationScoped
class EventsOfOthers implements SessionEventHandler {

    private final KeepingCopies copies;
    private final FollowingDossiers following;

    EventsOfOthers(KeepingCopies copies, FollowingDossiers following) {
        this.copies = copies;
        this.following = following;
    }

    @Override
    public String consumer() {
        return "intake";
    }

    @Override
    public List<Subscription> subscriptions() {
        List<Subscription> all = new ArrayList<>(ReportsOfOthers.subscriptions());
        all.add(Subscription.latest(
                KeepingCopies.PROCEDURE_TOPIC, KeepingCopies.PROCEDURE_PUBLISHED, KeepingCopies.ONLINE_LEVELS_SET));
        all.add(Subscription.latest(
                KeepingCopies.UNIT_TOPIC, KeepingCopies.UNIT_CHANGED, KeepingCopies.OFFICER_ASSIGNED));
        all.add(Subscription.latest(KeepingCopies.CALENDAR_TOPIC, KeepingCopies.CALENDAR_APPROVED));
        return all;
    }

    @Override
    public Uni<Void> handle(Mutiny.Session session, List<ReceivedEvent> events) {
        List<ReceivedEvent> ofCatalogue = events.stream()
                .filter(event -> !ReportsOfOthers.isReport(event))
                .toList();
        List<Report> reports = events.stream()
                .filter(ReportsOfOthers::isReport)
                .map(ReportsOfOthers::read)
                .flatMap(Optional::stream)
                .toList();
        return copies.keep(session, ofCatalogue)
                .chain(() -> reports.isEmpty() ? Uni.createFrom().voidItem() : following.follow(session, reports));
    }
}
