package vn.motcua.intake.dossier.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import vn.motcua.intake.dossier.model.Concessions;
import vn.motcua.intake.dossier.model.DecideOnGroup;
import vn.motcua.intake.dossier.persistence.DossierRow;
import vn.motcua.intake.dossier.persistence.Dossiers;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Confirms or rejects a group that an applicant states, by its evidence: the bill follows what is confirmed at reception. */
@ApplicationScoped
public class DecidingOnGroup {

    private final Dossiers dossiers;
    private final Deeds deeds;
    private final InstantSource clock;

    DecidingOnGroup(Dossiers dossiers, Deeds deeds, InstantSource clock) {
        this.dossiers = dossiers;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Decides on behalf of the caller's unit. */
    public Decision<Concessions> decide(Transaction tx, Caller caller, UUID id, DecideOnGroup command) {
        Instant now = clock.instant();
        Asked<DossierRow> found = dossiers.ofReception(tx, id, caller, VietnamTime.day(now));
        return Decision.of(() -> {
            DossierRow row = found.answer();
            Concessions decided = row.toModel().decide(command, caller.id(), now);
            deeds.of(tx, row, now)
                    .by(caller.id())
                    .did("DecideOnGroup", Map.of("group", command.group(), "action", command.action()));
            row.decide(tx, decided);
            return decided;
        });
    }
}
