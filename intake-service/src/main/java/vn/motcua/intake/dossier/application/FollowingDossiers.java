package vn.motcua.intake.dossier.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import vn.motcua.intake.dossier.model.DossierAction;
import vn.motcua.intake.dossier.model.DossierState;
import vn.motcua.intake.dossier.model.DossierTransitions;
import vn.motcua.intake.dossier.model.TimelineTexts;
import vn.motcua.intake.dossier.persistence.DossierRow;
import vn.motcua.intake.dossier.persistence.Dossiers;
import vn.motcua.intake.dossier.persistence.TimelineRow;

/**
 * Moves the applicant's view along with what the workflow and the payment service report: one query for all dossiers of a batch, one update
 * for each dossier, one insert for each entry.
 */
@ApplicationScoped
public class FollowingDossiers {

    private static final Logger LOG = Logger.getLogger(FollowingDossiers.class);

    private final Dossiers dossiers;

    FollowingDossiers(Dossiers dossiers) {
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
    public Uni<Void> follow(Mutiny.Session session, List<Report> reports) {
        List<UUID> ids = reports.stream().map(Report::dossierId).distinct().toList();
        return dossiers.ofEvents(session, ids).chain(rows -> {
            Map<UUID, DossierRow> byId = rows.stream().collect(Collectors.toMap(DossierRow::id, Function.identity()));
            List<TimelineRow> entries = new ArrayList<>();
            for (Report report : reports) {
                DossierRow row = byId.get(report.dossierId());
                if (row == null) {
                    throw new UnknownDossier(report.dossierId());
                }
                follow(row, report).ifPresent(entries::add);
            }
            return session.persistAll(entries.toArray());
        });
    }

    private static Optional<TimelineRow> follow(DossierRow row, Report report) {
        Optional<DossierAction> action = DossierTransitions.actionOf(report.type());
        if (action.isPresent()) {
            Optional<DossierState> next = DossierTransitions.next(row.state(), action.get());
            if (next.isEmpty()) {
                LOG.warnf("Dossier %s: %s ignored in state %s", row.id(), report.type(), row.state());
                return Optional.empty();
            }
            row.moveTo(next.get());
        }
        int step = TimelineTexts.of(report.type()).map(TimelineTexts.Text::step).orElse(4);
        return Optional.of(TimelineRow.next(row, report.at(), report.type(), report.applyTo(row, step), null));
    }
}
