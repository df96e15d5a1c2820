package vn.motcua.intake.dossier.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.motcua.intake.dossier.events.DossierMessages;
import vn.motcua.intake.dossier.events.WireNames;
import vn.motcua.intake.dossier.model.DossierEvent;
import vn.motcua.intake.dossier.model.RefuseDossier;
import vn.motcua.intake.dossier.model.Supplement;
import vn.motcua.intake.dossier.model.SupplementState;
import vn.motcua.intake.dossier.persistence.DossierRow;
import vn.motcua.intake.dossier.persistence.Dossiers;
import vn.motcua.intake.dossier.persistence.SupplementRows;
import vn.motcua.intake.dossier.persistence.SupplementRows.Due;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Rounds;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;

/**
 * Reminds applicants of what they are asked for before the time runs out, and says when it has: then a dossier that was not received is refused, and
 * the workflow ends the case of one that was. Each dossier is locked first, so an answer comes before that or not at all.
 */
@ApplicationScoped
public class WatchingSupplements {

    private static final Logger LOG = Logger.getLogger(WatchingSupplements.class);
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final Dossiers dossiers;
    private final Deeds deeds;
    private final InstantSource clock;

    WatchingSupplements(Transactions transactions, Dossiers dossiers, Deeds deeds, InstantSource clock) {
        this.transactions = transactions;
        this.dossiers = dossiers;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Does what there is to do now; what fails stands before nothing else. */
    public Uni<Void> watch() {
        Instant now = clock.instant();
        return transactions
                .run(tx -> {
                    Asked<List<Due>> due = SupplementRows.due(tx, now, BATCH);
                    return Decision.of(due::answer);
                })
                .chain(due -> Rounds.oneByOne(
                        due,
                        one -> transactions.run(tx -> act(tx, one, now)),
                        (one, failure) -> LOG.errorf(
                                "Supplement %s of dossier %s waits for the next round: %s",
                                one.id(), one.dossierId(), failure.getClass().getSimpleName())));
    }

    private Decision<Void> act(Transaction tx, Due due, Instant now) {
        Asked<DossierRow> found = dossiers.bySystem(tx, due.dossierId());
        Asked<List<Supplement>> all = SupplementRows.of(tx, due.dossierId());
        return Decision.doing(() -> SupplementRows.find(all.answer(), due.id())
                .filter(one -> one.state() == SupplementState.OPEN)
                .ifPresent(one -> act(tx, found.answer(), one, now)));
    }

    private void act(Transaction tx, DossierRow row, Supplement supplement, Instant now) {
        if (!now.isBefore(supplement.until())) {
            enter(tx, row, new DossierEvent.SupplementLapsed(supplement, now), "LapseSupplement", now);
            if (supplement.beforeReception()) {
                refuse(tx, row, supplement, now);
            }
        } else if (supplement.remindedAt() == null && !now.isBefore(supplement.remindAt())) {
            enter(tx, row, new DossierEvent.SupplementReminded(supplement, now), "RemindApplicant", now);
        }
    }

    /** What was asked for said what follows; so it is the refusal of whoever asked. */
    private void refuse(Transaction tx, DossierRow row, Supplement supplement, Instant now) {
        enter(
                tx,
                row,
                new DossierEvent.DossierRefused(
                        supplement.dossierId(),
                        now,
                        RefuseDossier.Reason.INVALID_DOCUMENTS,
                        supplement.legalGround(),
                        supplement.requestedBy()),
                "RefuseDossier",
                now);
    }

    private void enter(Transaction tx, DossierRow row, DossierEvent event, String command, Instant now) {
        deeds.of(tx, row, now).did(command, Map.of()).tells(seq -> DossierMessages.of(event, seq));
        row.move(tx, event, WireNames.of(event.what()), null, null);
    }
}
