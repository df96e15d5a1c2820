package vn.motcua.payment.door;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Payloads;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.SessionEventHandler;
import vn.motcua.eventing.Subscription;
import vn.motcua.payment.fee.application.DossierNews;
import vn.motcua.payment.fee.application.FollowingDossiers;
import vn.motcua.payment.reference.ProcedureCopies;

/** Hears of dossiers and cases. */
@ApplicationScoped
class DossierEventsConsumer implements SessionEventHandler {

    static final String SUBMITTED = "vn.motcua.dossier.submitted.v1";
    static final String RECEIVED = "vn.motcua.dossier.received.v1";
    static final String REFUSED = "vn.motcua.dossier.refused.v1";
    static final String WITHDRAWN = "vn.motcua.dossier.withdrawn.v1";
    static final String CASE_WITHDRAWN = "vn.motcua.case.withdrawn.v1";

    private final FollowingDossiers following;

    DossierEventsConsumer(FollowingDossiers following) {
        this.following = following;
    }

    /** Of {@code dossier.submitted.v1}. */
    record DossierSubmitted(UUID dossierId, UUID ownerRef, String competentUnit) {}

    /** Of {@code dossier.received.v1}. */
    record DossierReceived(
            UUID dossierId,
            String dossierCode,
            String procedureCode,
            int procedureVersion,
            String caseCode,
            String channel,
            String applicantKind,
            @Nullable Map<String, Integer> quantities,
            String competentUnit,
            UUID ownerRef) {}

    /** Of every event that only says which dossier ended. */
    record DossierEnded(UUID dossierId) {}

    /** Of {@code case.withdrawn.v1}. */
    record CaseWithdrawn(UUID dossierId, Instant withdrawnAt) {}

    @Override
    public String consumer() {
        return "payment";
    }

    @Override
    public List<Subscription> subscriptions() {
        return List.of(
                Subscription.strict("intake.dossier-events", SUBMITTED, RECEIVED, REFUSED, WITHDRAWN),
                Subscription.strict("workflow.case-events", CASE_WITHDRAWN));
    }

    @Override
    public Uni<Void> handle(Mutiny.Session session, List<ReceivedEvent> events) {
        return following.follow(
                session, events.stream().map(DossierEventsConsumer::news).toList());
    }

    private static DossierNews news(ReceivedEvent event) {
        return switch (event.type()) {
            case SUBMITTED -> {
                DossierSubmitted submitted = Payloads.read(event, DossierSubmitted.class);
                yield new DossierNews.Filed(submitted.dossierId(), submitted.ownerRef(), submitted.competentUnit());
            }
            case RECEIVED -> {
                DossierReceived received = Payloads.read(event, DossierReceived.class);
                yield new DossierNews.Received(
                        received.dossierId(),
                        received.dossierCode(),
                        received.ownerRef(),
                        received.competentUnit(),
                        new ProcedureCopies.Version(received.procedureCode(), received.procedureVersion()),
                        received.caseCode(),
                        received.channel(),
                        received.applicantKind(),
                        received.quantities() == null ? Map.of() : received.quantities());
            }
            case REFUSED, WITHDRAWN ->
                new DossierNews.Ended(Payloads.read(event, DossierEnded.class).dossierId());
            case CASE_WITHDRAWN -> {
                CaseWithdrawn withdrawn = Payloads.read(event, CaseWithdrawn.class);
                yield new DossierNews.Withdrawn(withdrawn.dossierId(), withdrawn.withdrawnAt());
            }
            default -> throw new IllegalArgumentException("not subscribed: " + event.type());
        };
    }
}
