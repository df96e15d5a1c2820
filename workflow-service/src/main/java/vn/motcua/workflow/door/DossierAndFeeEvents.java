package vn.motcua.workflow.door;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.eventing.Payloads;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.Subscription;
import vn.motcua.workflow.casefile.application.FollowingDossiers;
import vn.motcua.workflow.casefile.application.FollowingDossiers.News;
import vn.motcua.workflow.casefile.persistence.PinnedProcedure;
import vn.motcua.workflow.casefile.persistence.Reception;

/** What intake and payment tell, translated into news of dossiers. */
@ApplicationScoped
class DossierAndFeeEvents {

    private static final String RECEIVED = "vn.motcua.dossier.received.v1";
    private static final String WITHDRAWAL_REQUESTED = "vn.motcua.dossier.withdrawal-requested.v1";
    private static final String SETTLED = "vn.motcua.fee.settled.v1";
    private static final String EXEMPTED = "vn.motcua.fee.exempted.v1";

    private final FollowingDossiers following;

    DossierAndFeeEvents(FollowingDossiers following) {
        this.following = following;
    }

    private record DossierReceived(
            UUID dossierId,
            String dossierCode,
            String procedureCode,
            int procedureVersion,
            String caseCode,
            String channel,
            String receivingUnit,
            String competentUnit,
            Instant receivedAt,
            Instant dueAt) {

        Reception reception() {
            return new Reception(
                    dossierId,
                    dossierCode,
                    new PinnedProcedure(procedureCode, procedureVersion, caseCode),
                    channel,
                    receivingUnit,
                    competentUnit,
                    receivedAt,
                    dueAt);
        }
    }

    private record OfDossier(UUID dossierId) {}

    /** The topics, of which every event of a dossier matters in its order. */
    static List<Subscription> subscriptions() {
        return List.of(
                Subscription.strict("intake.dossier-events", RECEIVED, WITHDRAWAL_REQUESTED),
                Subscription.strict("payment.fee-events", SETTLED, EXEMPTED));
    }

    /** Brings a batch to its use case. */
    Uni<Void> handle(Mutiny.Session session, List<ReceivedEvent> events) {
        return following.follow(
                session, events.stream().map(DossierAndFeeEvents::translate).toList());
    }

    private static News translate(ReceivedEvent event) {
        return switch (event.type()) {
            case RECEIVED ->
                new News.Received(Payloads.read(event, DossierReceived.class).reception());
            case WITHDRAWAL_REQUESTED ->
                new News.WithdrawalRequested(
                        Payloads.read(event, OfDossier.class).dossierId());
            case SETTLED, EXEMPTED ->
                new News.FeeCleared(Payloads.read(event, OfDossier.class).dossierId());
            default -> throw new IllegalArgumentException("Not subscribed: " + event.type());
        };
    }
}
