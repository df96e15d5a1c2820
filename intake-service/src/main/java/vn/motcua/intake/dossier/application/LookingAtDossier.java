package vn.motcua.intake.dossier.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.DossierAction;
import vn.motcua.intake.dossier.model.DossierRefusals.DossierNotReceived;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.persistence.DossierContentRow;
import vn.motcua.intake.dossier.persistence.DossierFacts;
import vn.motcua.intake.dossier.persistence.DossierLists;
import vn.motcua.intake.dossier.persistence.DossierRow;
import vn.motcua.intake.dossier.persistence.Dossiers;
import vn.motcua.intake.dossier.persistence.TimelineRow;
import vn.motcua.intake.platform.VietnamTime;
import vn.motcua.intake.reference.model.Name;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.intake.reference.model.Unit;
import vn.motcua.intake.reference.persistence.Procedures;
import vn.motcua.intake.reference.persistence.Units;
import vn.motcua.kit.command.Caller;
import vn.motcua.transactions.UnitOfWork;

/** Reads dossiers for those who may. */
@ApplicationScoped
public class LookingAtDossier {

    private final UnitOfWork unitOfWork;
    private final Dossiers dossiers;
    private final DossierLists lists;
    private final Procedures procedures;
    private final Units units;
    private final InstantSource clock;

    LookingAtDossier(
            UnitOfWork unitOfWork,
            Dossiers dossiers,
            DossierLists lists,
            Procedures procedures,
            Units units,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.dossiers = dossiers;
        this.lists = lists;
        this.procedures = procedures;
        this.units = units;
        this.clock = clock;
    }

    /** A dossier with its timeline and the names of what it refers to. */
    public record Seen(
            DossierFacts facts,
            List<TimelineRow.Entry> timeline,
            @Nullable Name procedureName,
            Map<String, Unit> units) {}

    /** What a receipt is made of. */
    public record Received(
            DossierFacts facts,
            Filing filing,
            @Nullable ProcedureVersion version,
            Map<String, Unit> units,
            @Nullable String dueDateSteps) {}

    /** The applicant's view. */
    public Uni<Seen> view(Caller caller, UUID id) {
        return unitOfWork.read(session -> dossiers.readable(session, id, caller, today())
                .map(DossierRow::facts)
                .chain(facts -> dossiers.timeline(session, id)
                        .chain(timeline -> version(session, facts).chain(version -> units.all(session)
                                .map(known ->
                                        new Seen(facts, timeline, version == null ? null : version.name(), known))))));
    }

    /** What Form 01 says; refuses before reception. */
    public Uni<Received> receipt(Caller caller, UUID id) {
        return unitOfWork.read(session -> dossiers.readable(session, id, caller, today())
                .map(DossierRow::facts)
                .invoke(facts -> {
                    if (facts.code() == null) {
                        throw new DossierNotReceived();
                    }
                })
                .chain(facts -> dossiers.timeline(session, id).chain(timeline -> dossiers.content(session, id)
                        .map(DossierContentRow::filing)
                        .chain(filing -> version(session, facts).chain(version -> units.all(session)
                                .map(known -> new Received(facts, filing, version, known, sum(timeline))))))));
    }

    /** What was filed, personal data included: for its owner and for the officers who work on it. */
    public Uni<Filing> filing(Caller caller, UUID id) {
        return unitOfWork.read(
                session -> dossiers.workable(session, id, caller, today()).map(DossierContentRow::filing));
    }

    /** The caller's own dossiers, or for officers those of their units; one row more than a page holds. */
    public Uni<List<DossierLists.Line>> list(Caller caller, @Nullable Integer status, @Nullable UUID after, int rows) {
        boolean officer = Dossiers.UNIT_READERS.stream().anyMatch(caller::is);
        return unitOfWork.read(session -> officer
                ? lists.ofUnits(session, caller, today(), status, after, rows)
                : lists.ofOwner(session, caller, status, after, rows));
    }

    private Uni<@Nullable ProcedureVersion> version(Mutiny.Session session, DossierFacts facts) {
        return procedures
                .version(session, facts.procedureCode(), facts.procedureVersion())
                .map(found -> found.orElse(null));
    }

    private static @Nullable String sum(List<TimelineRow.Entry> timeline) {
        return timeline.stream()
                .filter(entry -> entry.event().equals(DossierAction.RECEIVE.eventType()))
                .findFirst()
                .map(TimelineRow.Entry::details)
                .orElse(null);
    }

    private LocalDate today() {
        return VietnamTime.day(clock.instant());
    }
}
