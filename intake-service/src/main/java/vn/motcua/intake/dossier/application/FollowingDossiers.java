package vn.motcua.intake.dossier.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.motcua.intake.dossier.events.WireNames;
import vn.motcua.intake.dossier.model.DossierState;
import vn.motcua.intake.dossier.model.DossierTransitions;
import vn.motcua.intake.dossier.model.Followed;
import vn.motcua.intake.dossier.model.Report;
import vn.motcua.intake.dossier.persistence.FollowedDossiers;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Moves the applicant's view along with what the workflow and the payment service report, a batch at a time. */
@ApplicationScoped
public class FollowingDossiers {

    private static final Logger LOG = Logger.getLogger(FollowingDossiers.class);

    private final FollowedDossiers dossiers;

    FollowingDossiers(FollowedDossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** A report about a dossier that intake never had: it stands aside for an operator, the others go on. */
    static final class UnknownDossier extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownDossier(UUID id) {
            super("no dossier " + id);
        }
    }

    /** Applies the reports in order. */
    public Decision<Void> follow(Transaction tx, List<Report> reports) {
        if (reports.isEmpty()) {
            return () -> Uni.createFrom().voidItem();
        }
        List<UUID> ids = reports.stream().map(Report::dossierId).distinct().toList();
        Asked<FollowedDossiers.Batch> asked = dossiers.lock(tx, ids);
        return () -> {
            FollowedDossiers.Batch batch = asked.answer();
            reports.forEach(report -> follow(batch, report));
            batch.write(tx);
            return Uni.createFrom().voidItem();
        };
    }

    private static void follow(FollowedDossiers.Batch batch, Report report) {
        Followed dossier = batch.get(report.dossierId());
        if (dossier == null) {
            throw new UnknownDossier(report.dossierId());
        }
        DossierState next = dossier.state();
        if (DossierTransitions.isMove(report.what())) {
            var move = DossierTransitions.TABLE.find(dossier.state(), report.what());
            if (move.isEmpty()) {
                LOG.warnf("Dossier %s: %s ignored in state %s", dossier.dossierId(), report.what(), dossier.state());
                return;
            }
            next = move.get();
        }
        Followed moved = report.applyTo(dossier.in(next));
        batch.supplements(report);
        batch.tell(moved, report.at(), WireNames.of(report.what()), report.stepOf(moved));
    }
}
