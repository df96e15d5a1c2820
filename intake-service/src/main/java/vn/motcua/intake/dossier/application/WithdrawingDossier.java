package vn.motcua.intake.dossier.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import vn.motcua.intake.dossier.events.DossierMessages;
import vn.motcua.intake.dossier.events.WireNames;
import vn.motcua.intake.dossier.model.DossierEvent;
import vn.motcua.intake.dossier.persistence.DossierRow;
import vn.motcua.intake.dossier.persistence.Dossiers;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Takes a dossier back: before reception at once, afterwards as a recorded wish that the workflow decides. */
@ApplicationScoped
public class WithdrawingDossier {

    private final Dossiers dossiers;
    private final Deeds deeds;
    private final InstantSource clock;

    WithdrawingDossier(Dossiers dossiers, Deeds deeds, InstantSource clock) {
        this.dossiers = dossiers;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Answers what happened: withdrawn, or the wish recorded. */
    public Decision<DossierEvent> withdraw(Transaction tx, Caller caller, UUID id) {
        Instant now = clock.instant();
        Asked<DossierRow> found = dossiers.ofOwner(tx, id, caller);
        return Decision.of(() -> {
            DossierRow row = found.answer();
            DossierEvent event = row.toModel().withdraw(now);
            deeds.of(tx, row, now)
                    .by(caller.id())
                    .did("WithdrawDossier", Map.of("outcome", event.what().name()))
                    .tells(seq -> DossierMessages.of(event, seq));
            row.move(tx, event, WireNames.of(event.what()), null, null);
            return event;
        });
    }
}
