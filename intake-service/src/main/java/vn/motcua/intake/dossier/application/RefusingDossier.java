package vn.motcua.intake.dossier.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import vn.motcua.intake.dossier.events.DossierMessages;
import vn.motcua.intake.dossier.events.WireNames;
import vn.motcua.intake.dossier.model.DossierEvent.DossierRefused;
import vn.motcua.intake.dossier.model.RefuseDossier;
import vn.motcua.intake.dossier.persistence.DossierRow;
import vn.motcua.intake.dossier.persistence.Dossiers;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Refuses to receive a dossier, for a legal reason (Form 03). */
@ApplicationScoped
public class RefusingDossier {

    private final Dossiers dossiers;
    private final Deeds deeds;
    private final InstantSource clock;

    RefusingDossier(Dossiers dossiers, Deeds deeds, InstantSource clock) {
        this.dossiers = dossiers;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Refuses it on behalf of the caller's unit. */
    public Decision<DossierRefused> refuse(Transaction tx, Caller caller, UUID id, RefuseDossier command) {
        Instant now = clock.instant();
        Asked<DossierRow> found = dossiers.ofReception(tx, id, caller, VietnamTime.day(now));
        return Decision.of(() -> {
            DossierRow row = found.answer();
            DossierRefused refused = row.toModel().refuse(command, caller.id(), now);
            deeds.of(tx, row, now)
                    .by(caller.id())
                    .did("RefuseDossier", Map.of("reason", command.reason().name()))
                    .tells(seq -> DossierMessages.of(refused, seq));
            row.move(tx, refused, WireNames.of(refused.what()), null, command.explanation());
            return refused;
        });
    }
}
