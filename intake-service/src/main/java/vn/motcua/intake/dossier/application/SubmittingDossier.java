package vn.motcua.intake.dossier.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.eventing.EventIds;
import vn.motcua.intake.dossier.messaging.PublishedEvents;
import vn.motcua.intake.dossier.model.DossierEvent.DossierSubmitted;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.persistence.DossierContentRow;
import vn.motcua.intake.dossier.persistence.DossierRow;
import vn.motcua.intake.platform.VietnamTime;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.InvalidRequest;

/** Files a complete application on the version of its procedure that holds now. */
@ApplicationScoped
public class SubmittingDossier {

    private final CheckingFiling checking;
    private final Recording recording;
    private final InstantSource clock;

    SubmittingDossier(CheckingFiling checking, Recording recording, InstantSource clock) {
        this.checking = checking;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * Files it.
     *
     * @throws InvalidRequest (in the Uni) naming everything missing or wrong
     */
    public Uni<DossierSubmitted> submit(Mutiny.Session session, Caller caller, Filing filing) {
        if (filing.portalCode() != null && !caller.is("portal")) {
            return Uni.createFrom().failure(InvalidRequest.field("portalCode", "only-for-portals"));
        }
        Instant now = clock.instant();
        return checking.judge(session, filing, VietnamTime.day(now))
                .map(CheckingFiling.Judgement::requireFlawless)
                .chain(version -> file(session, caller, filing, version, now));
    }

    private Uni<DossierSubmitted> file(
            Mutiny.Session session, Caller caller, Filing filing, ProcedureVersion version, Instant now) {
        UUID id = EventIds.next();
        DossierSubmitted submitted = new DossierSubmitted(
                id,
                now,
                version.code(),
                version.version(),
                version.caseOf(filing.caseCode()).orElseThrow().code(),
                Objects.requireNonNull(filing.channel()),
                Objects.requireNonNull(
                        Objects.requireNonNull(filing.applicant()).kind()),
                Objects.requireNonNull(filing.receivedAt()),
                Objects.requireNonNull(filing.competentUnit()),
                caller.id());
        DossierRow row = DossierRow.filed(submitted, filing.quantities(), filing.portalCode());
        Recording.Deed deed = new Recording.Deed(
                caller.id().toString(),
                "SubmitDossier",
                Map.of("procedure", version.code(), "version", version.version()));
        return recording
                .record(session, row, submitted, deed, null, PublishedEvents.contact(id, filing, now))
                // Last, because what changes after persisting would cost an update.
                .chain(() -> session.persist(row))
                .chain(() -> session.persist(DossierContentRow.of(id, filing)))
                .replaceWith(submitted);
    }
}
