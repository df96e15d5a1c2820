package vn.motcua.intake.dossier.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.intake.dossier.model.DossierEvent;
import vn.motcua.intake.dossier.persistence.Dossiers;
import vn.motcua.kit.command.Caller;

/** Takes a dossier back: before reception at once, afterwards as a recorded wish that the workflow decides. */
@ApplicationScoped
public class WithdrawingDossier {

    private final Dossiers dossiers;
    private final Recording recording;
    private final InstantSource clock;

    WithdrawingDossier(Dossiers dossiers, Recording recording, InstantSource clock) {
        this.dossiers = dossiers;
        this.recording = recording;
        this.clock = clock;
    }

    /** Answers what happened: withdrawn, or the wish recorded. */
    public Uni<DossierEvent> withdraw(Mutiny.Session session, Caller caller, UUID id) {
        Instant now = clock.instant();
        return dossiers.ofOwner(session, id, caller).chain(row -> {
            DossierEvent event = row.dossier().withdraw(now);
            Recording.Deed deed = new Recording.Deed(
                    caller.id().toString(),
                    "WithdrawDossier",
                    Map.of("outcome", event.action().name()));
            return recording.record(session, row, event, deed, null).replaceWith(event);
        });
    }
}
