package vn.motcua.payment.door;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Door;
import vn.motcua.feerules.CollectAt;
import vn.motcua.payment.fee.application.DossierNews;
import vn.motcua.payment.fee.model.CaseEnd;
import vn.motcua.payment.reference.ProcedureCopies;

/** The doors to the topics of intake and workflow. */
final class DossierDoors {

    private DossierDoors() {}

    /** Of {@code dossier.submitted.v1}. */
    record DossierSubmitted(UUID dossierId, UUID ownerRef, String competentUnit) {
        DossierNews news() {
            return new DossierNews.Filed(dossierId, ownerRef, competentUnit);
        }
    }

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
            @Nullable Set<String> groups,
            String competentUnit,
            UUID ownerRef) {
        DossierNews news() {
            return new DossierNews.Received(
                    dossierId,
                    dossierCode,
                    ownerRef,
                    competentUnit,
                    new ProcedureCopies.Version(procedureCode, procedureVersion),
                    caseCode,
                    channel,
                    applicantKind,
                    quantities == null ? Map.of() : quantities,
                    groups == null ? Set.of() : groups);
        }
    }

    /** Of every event that only says which dossier ended. */
    record DossierEnded(UUID dossierId) {
        DossierNews news() {
            return new DossierNews.Ended(dossierId);
        }
    }

    /** Of every event that only says whose case ended; the type says how. */
    record CaseEnded(UUID dossierId) {
        DossierNews withdrawn() {
            return new DossierNews.CaseEnded(dossierId, CaseEnd.WITHDRAWN);
        }

        DossierNews rejected() {
            return new DossierNews.CaseEnded(dossierId, CaseEnd.REJECTED);
        }

        DossierNews stopped() {
            return new DossierNews.CaseEnded(dossierId, CaseEnd.STOPPED);
        }
    }

    /** Of {@code case.payment-point-reached.v1}. */
    record PaymentPointReached(UUID dossierId, CollectAt collectAt) {
        DossierNews news() {
            return new DossierNews.PointReached(dossierId, collectAt);
        }
    }

    static List<Door<Object>> all() {
        return List.of(
                Door.strict("intake.dossier-events")
                        .about("dossierId")
                        .on("vn.motcua.dossier.submitted.v1", DossierSubmitted.class, DossierSubmitted::news)
                        .on("vn.motcua.dossier.received.v1", DossierReceived.class, DossierReceived::news)
                        .on("vn.motcua.dossier.refused.v1", DossierEnded.class, DossierEnded::news)
                        .on("vn.motcua.dossier.withdrawn.v1", DossierEnded.class, DossierEnded::news),
                Door.strict("workflow.case-events")
                        .about("dossierId")
                        .on(
                                "vn.motcua.case.payment-point-reached.v1",
                                PaymentPointReached.class,
                                PaymentPointReached::news)
                        .on("vn.motcua.case.withdrawn.v1", CaseEnded.class, CaseEnded::withdrawn)
                        .on("vn.motcua.case.rejected.v1", CaseEnded.class, CaseEnded::rejected)
                        .on("vn.motcua.case.stopped.v1", CaseEnded.class, CaseEnded::stopped));
    }
}
