package vn.motcua.intake.dossier.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.events.WireNames;
import vn.motcua.intake.dossier.model.DossierNotReceived;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.model.Happening;
import vn.motcua.intake.dossier.model.Supplement;
import vn.motcua.intake.dossier.persistence.DossierFacts;
import vn.motcua.intake.dossier.persistence.DossierLists;
import vn.motcua.intake.dossier.persistence.DossierReads;
import vn.motcua.intake.dossier.persistence.DossierRow;
import vn.motcua.intake.dossier.persistence.Dossiers;
import vn.motcua.intake.dossier.persistence.TimelineRow;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.intake.reference.model.Text;
import vn.motcua.intake.reference.model.Unit;
import vn.motcua.intake.reference.persistence.Procedures;
import vn.motcua.intake.reference.persistence.Units;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transactions;

/** Reads dossiers for those who may. */
@ApplicationScoped
public class LookingAtDossier {

    private final Transactions transactions;
    private final Dossiers dossiers;
    private final DossierReads reads;
    private final DossierLists lists;
    private final Procedures procedures;
    private final Units units;
    private final Deeds deeds;
    private final InstantSource clock;

    LookingAtDossier(
            Transactions transactions,
            Dossiers dossiers,
            DossierReads reads,
            DossierLists lists,
            Procedures procedures,
            Units units,
            Deeds deeds,
            InstantSource clock) {
        this.transactions = transactions;
        this.dossiers = dossiers;
        this.reads = reads;
        this.lists = lists;
        this.procedures = procedures;
        this.units = units;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** A dossier with its timeline and the names of what it refers to. */
    public record Seen(
            DossierFacts facts,
            List<TimelineRow> timeline,
            @Nullable Text procedureName,
            Map<String, Unit> units) {}

    /** What a receipt is made of. */
    public record Received(
            DossierFacts facts,
            Filing filing,
            @Nullable ProcedureVersion version,
            Map<String, Unit> units,
            @Nullable String dueDateSteps) {}

    /**
     * Which dossiers are wanted.
     *
     * @param status national status
     * @param code of the dossier itself
     * @param portalCode the national portal's own
     */
    public record Wanted(
            @Nullable Integer status,
            @Nullable String code,
            @Nullable String portalCode) {

        private boolean isNamed() {
            return code != null || portalCode != null;
        }
    }

    /** The applicant's view. */
    public Uni<Seen> view(Caller caller, UUID id) {
        return reads.view(id, caller, today())
                .chain(story -> version(story.facts()).chain(version -> units.all()
                        .map(known -> new Seen(
                                story.facts(), story.timeline(), version == null ? null : version.name(), known))));
    }

    /** What its applicant was asked for, the oldest first. */
    public Uni<List<Supplement>> supplements(Caller caller, UUID id) {
        return reads.view(id, caller, today()).chain(story -> reads.supplements(id));
    }

    /** What Form 01 says; refuses before reception. */
    public Uni<Received> receipt(Caller caller, UUID id) {
        return reads.receipt(id, caller, today()).chain(story -> {
            if (story.facts().code() == null) {
                throw new DossierNotReceived();
            }
            return version(story.facts()).chain(version -> units.all()
                    .map(known -> new Received(story.facts(), story.filing(), version, known, sum(story.timeline()))));
        });
    }

    /** What was filed, personal data included: for its owner, and for the officers who work on it, whose look is kept in the audit trail. */
    public Uni<Filing> filing(Caller caller, UUID id) {
        return reads.filingOfOwner(id, caller)
                .chain(own ->
                        own.isEmpty() ? forWork(caller, id) : Uni.createFrom().item(own.getFirst()));
    }

    private Uni<Filing> forWork(Caller caller, UUID id) {
        return transactions.run(tx -> {
            Asked<DossierRow> found = dossiers.ofWork(tx, id, caller, today());
            Asked<Filing> filing = dossiers.content(tx, id);
            return Decision.of(() -> {
                DossierRow row = found.answer();
                deeds.of(tx, row, clock.instant()).by(caller.id()).did("ReadFiling", Map.of());
                row.audited(tx);
                return filing.answer();
            });
        });
    }

    /** The caller's own dossiers, or for officers those of their units, or the one that is named; one row more than a page holds. */
    public Uni<List<DossierLists.Line>> list(Caller caller, Wanted wanted, @Nullable UUID after, int rows) {
        if (wanted.isNamed()) {
            return lists.ofCode(caller, today(), wanted.status(), wanted.code(), wanted.portalCode());
        }
        return Dossiers.isOfficer(caller)
                ? lists.ofUnits(caller, today(), wanted.status(), after, rows)
                : lists.ofOwner(caller, wanted.status(), after, rows);
    }

    private Uni<@Nullable ProcedureVersion> version(DossierFacts facts) {
        return procedures
                .version(
                        transactions,
                        facts.chosen().procedureCode(),
                        facts.chosen().version())
                .map(found -> found.orElse(null));
    }

    private static @Nullable String sum(List<TimelineRow> timeline) {
        return timeline.stream()
                .filter(entry -> entry.event().equals(WireNames.of(Happening.DOSSIER_RECEIVED)))
                .findFirst()
                .map(TimelineRow::details)
                .orElse(null);
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
