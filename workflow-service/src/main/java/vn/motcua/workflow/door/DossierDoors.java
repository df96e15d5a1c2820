package vn.motcua.workflow.door;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Door;
import vn.motcua.processflow.PaymentPoint;
import vn.motcua.workflow.casefile.application.FollowingDossiers.News;
import vn.motcua.workflow.casefile.model.PinnedProcedure;
import vn.motcua.workflow.casefile.model.Reception;

/** What intake and payment tell, of which every event of a dossier matters in its order. */
final class DossierDoors {

    private DossierDoors() {}

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
            Instant dueAt,
            UUID ownerRef) {

        /** At the counter an officer's account files for the applicant; only online the account is the applicant's own. */
        News news() {
            return new News.Received(new Reception(
                    dossierId,
                    dossierCode,
                    new PinnedProcedure(procedureCode, procedureVersion, caseCode),
                    channel,
                    receivingUnit,
                    competentUnit,
                    receivedAt,
                    dueAt,
                    channel.equals("ONLINE") ? ownerRef : null));
        }
    }

    private record OfDossier(UUID dossierId) {
        News withdrawal() {
            return new News.WithdrawalRequested(dossierId);
        }
    }

    /** Of a fee that is settled or that nobody owes; without a point it is the one at reception. */
    private record Cleared(UUID dossierId, @Nullable PaymentPoint collectAt) {
        News news() {
            return new News.FeeCleared(dossierId, collectAt == null ? PaymentPoint.RECEPTION : collectAt);
        }
    }

    static List<Door<Object>> all() {
        return List.of(
                Door.strict("intake.dossier-events")
                        .about("dossierId")
                        .on("vn.motcua.dossier.received.v1", DossierReceived.class, DossierReceived::news)
                        .on("vn.motcua.dossier.withdrawal-requested.v1", OfDossier.class, OfDossier::withdrawal),
                Door.strict("payment.fee-events")
                        .about("dossierId")
                        .on("vn.motcua.fee.settled.v1", Cleared.class, Cleared::news)
                        .on("vn.motcua.fee.exempted.v1", Cleared.class, Cleared::news));
    }
}
