package vn.motcua.intake.dossier.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.intake.dossier.application.CheckingFiling.Judgement;
import vn.motcua.intake.dossier.events.DossierMessages;
import vn.motcua.intake.dossier.events.WireNames;
import vn.motcua.intake.dossier.model.ChosenCase;
import vn.motcua.intake.dossier.model.Concessions;
import vn.motcua.intake.dossier.model.DossierEvent.DossierSubmitted;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.model.LikelyDouble;
import vn.motcua.intake.dossier.model.Offices;
import vn.motcua.intake.dossier.persistence.ContentHash;
import vn.motcua.intake.dossier.persistence.DossierRow;
import vn.motcua.intake.dossier.persistence.Dossiers;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.intake.upload.application.UsingFiles;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.role.Roles;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Files a complete application on the version of its procedure that holds now. */
@ApplicationScoped
public class SubmittingDossier {

    /** Whoever presses twice does so within minutes (CN12). */
    private static final Duration DOUBLES_WITHIN = Duration.ofMinutes(10);

    private final Dossiers dossiers;
    private final AttachingFiles attaching;
    private final Deeds deeds;
    private final InstantSource clock;

    SubmittingDossier(Dossiers dossiers, AttachingFiles attaching, Deeds deeds, InstantSource clock) {
        this.dossiers = dossiers;
        this.attaching = attaching;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * What somebody files.
     *
     * @param judgement of the filing, made before the transaction
     * @param insists whether a second dossier with the same content is meant
     */
    public record SubmitDossier(Filing filing, Judgement judgement, boolean insists) {}

    /**
     * Files it.
     *
     * @throws InvalidRequest (in the decision) naming everything missing or wrong
     * @throws LikelyDouble (in the decision) when the same was filed a moment ago and the caller does not insist
     */
    public Decision<DossierSubmitted> submit(Transaction tx, Caller caller, SubmitDossier command) {
        Filing filing = command.filing();
        byte[] contentHash = ContentHash.of(caller.id(), filing);
        // A portal's applications are told apart by its own codes.
        boolean mayBeDouble = filing.portalCode() == null && !command.insists();
        @Nullable
        Asked<List<UUID>> same = mayBeDouble
                ? dossiers.sameContent(tx, caller.id(), leastIdOf(Instant.now().minus(DOUBLES_WITHIN)), contentHash)
                : null;
        @Nullable Asked<UsingFiles.Files> files = attaching.ask(tx, caller, filing.documents());
        return Decision.of(() -> {
            if (filing.portalCode() != null && !caller.is(Roles.PORTAL)) {
                throw InvalidRequest.field("portalCode", "only-for-portals");
            }
            ProcedureVersion version = command.judgement().requireFlawless();
            if (same != null && !same.answer().isEmpty()) {
                throw new LikelyDouble(same.answer().getFirst());
            }
            if (files == null) {
                return file(tx, caller, filing, version, contentHash);
            }
            UsingFiles.Files named = files.answer();
            DossierSubmitted submitted =
                    file(tx, caller, filing.with(attaching.attached(filing.documents(), named)), version, contentHash);
            named.use(tx, caller, submitted.dossierId(), submitted.submittedAt());
            return submitted;
        });
    }

    private DossierSubmitted file(
            Transaction tx, Caller caller, Filing filing, ProcedureVersion version, byte[] contentHash) {
        Instant now = clock.instant();
        DossierSubmitted submitted = submitted(EventIds.next(), caller, filing, version, now);
        DossierRow row = DossierRow.filed(submitted, filing.quantities(), Concessions.of(filing));
        deeds.of(tx, row, now)
                .by(caller.id())
                .did("SubmitDossier", Map.of("procedure", version.code(), "version", version.version()))
                .tells(seq -> DossierMessages.of(submitted, seq))
                .tells(DossierMessages.contact(submitted.dossierId(), filing, now));
        row.file(tx, submitted, WireNames.of(submitted.what()), filing, contentHash);
        return submitted;
    }

    private static DossierSubmitted submitted(
            UUID id, Caller caller, Filing filing, ProcedureVersion version, Instant now) {
        return new DossierSubmitted(
                id,
                now,
                new ChosenCase(
                        version.code(),
                        version.version(),
                        version.caseOf(filing.caseCode()).orElseThrow().code()),
                Objects.requireNonNull(filing.channel()),
                Objects.requireNonNull(
                        Objects.requireNonNull(filing.applicant()).kind()),
                offices(filing),
                caller.id());
    }

    private static Offices offices(Filing filing) {
        return new Offices(Objects.requireNonNull(filing.receivedAt()), Objects.requireNonNull(filing.competentUnit()));
    }

    /** Ids begin with the time at which they were made, by the system's clock. */
    private static UUID leastIdOf(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }
}
