package vn.motcua.intake.dossier.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.intake.dossier.model.DossierEvent.DossierRefused;
import vn.motcua.intake.dossier.model.RefuseDossier;
import vn.motcua.intake.dossier.persistence.Dossiers;
import vn.motcua.intake.platform.VietnamTime;
import vn.motcua.kit.command.Caller;

/** Refuses to receive a dossier, for a legal reason (Form 03). */
@ApplicationScoped
public class RefusingDossier {

    private final Dossiers dossiers;
    private final Recording recording;
    private final InstantSource clock;

    RefusingDossier(Dossiers dossiers, Recording recording, InstantSource clock) {
        this.dossiers = dossiers;
        this.recording = recording;
        this.clock = clock;
    }

    /** Refuses it on behalf of the caller's unit. */
    public Uni<DossierRefused> refuse(Mutiny.Session session, Caller caller, UUID id, RefuseDossier command) {
        Instant now = clock.instant();
        return dossiers.ofReception(session, id, caller, VietnamTime.day(now)).chain(row -> {
            DossierRefused refused = row.dossier().refuse(command, caller.id(), now);
            row.explainRefusal(command.explanation());
            Recording.Deed deed = new Recording.Deed(
                    caller.id().toString(),
                    "RefuseDossier",
                    Map.of("reason", command.reason().name()));
            return recording.record(session, row, refused, deed, null).replaceWith(refused);
        });
    }
}
