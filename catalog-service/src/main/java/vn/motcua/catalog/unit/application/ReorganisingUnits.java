package vn.motcua.catalog.unit.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.catalog.platform.CatalogRow;
import vn.motcua.catalog.unit.model.ApproverIsProposer;
import vn.motcua.catalog.unit.model.Reorganisation;
import vn.motcua.catalog.unit.model.ReorganiseUnits;
import vn.motcua.catalog.unit.model.StoredReorganisation;
import vn.motcua.catalog.unit.model.Unit;
import vn.motcua.catalog.unit.persistence.Officers;
import vn.motcua.catalog.unit.persistence.Reorganisations;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.RowsAtCommit;
import vn.motcua.transactions.UnitOfWork;

/**
 * Renames, merges and splits units. One person proposes, another approves; then the decision is announced with its dates, so that everybody
 * can prepare. What happens on its day is {@link CarryingOutReorganisations}.
 */
@ApplicationScoped
public class ReorganisingUnits {

    private final UnitOfWork unitOfWork;
    private final Units units;
    private final Reorganisations reorganisations;
    private final Officers officers;
    private final ChangingUnits changing;
    private final CarryingOutReorganisations carryingOut;
    private final Deeds deeds;
    private final RowsAtCommit rows;
    private final Clock clock;

    ReorganisingUnits(
            UnitOfWork unitOfWork,
            Units units,
            Reorganisations reorganisations,
            Officers officers,
            ChangingUnits changing,
            CarryingOutReorganisations carryingOut,
            Deeds deeds,
            RowsAtCommit rows,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.units = units;
        this.reorganisations = reorganisations;
        this.officers = officers;
        this.changing = changing;
        this.carryingOut = carryingOut;
        this.deeds = deeds;
        this.rows = rows;
        this.clock = clock;
    }

    /** Proposes within the caller's transaction: nothing changes yet, but what contradicts itself is refused at once. */
    public Uni<StoredReorganisation> propose(Mutiny.Session session, ReorganiseUnits command, UUID proposer) {
        UUID id = EventIds.next();
        return plan(session, command).chain(plan -> {
            StoredReorganisation proposed = StoredReorganisation.proposed(id, command, plan.heirs(), proposer);
            CatalogRow row = Reorganisations.begun(proposed);
            deeds.of(rows.of(session), row, clock.instant()).by(proposer).did("ProposeReorganisation", Map.of());
            return row.write(
                            session,
                            Map.of(
                                    "kind", proposed.kind(),
                                    "effective_on", proposed.effectiveOn(),
                                    "state", proposed.state(),
                                    "units", plan.touched(),
                                    "body", proposed))
                    .replaceWith(proposed);
        });
    }

    /**
     * Approves within the caller's transaction; carried out at once when its day is today.
     *
     * @throws NotFound (in the Uni) without such a proposal
     * @throws ApproverIsProposer (in the Uni) when it is the caller's own
     */
    public Uni<StoredReorganisation> approve(Mutiny.Session session, UUID id, UUID approver) {
        return reorganisations
                .lock(session, id, StoredReorganisation.State.PROPOSED)
                .chain(proposed -> {
                    if (proposed == null) {
                        throw new NotFound();
                    }
                    if (approver.equals(proposed.proposedBy())) {
                        throw new ApproverIsProposer();
                    }
                    return plan(session, proposed.command())
                            .chain(plan -> apply(session, proposed, plan, approver.toString()));
                });
    }

    private Uni<Reorganisation> plan(Mutiny.Session session, ReorganiseUnits command) {
        LocalDate today = VietnamTime.today(clock);
        return units.lockAll(session).chain(known -> reorganisations
                .planned(session)
                .map(planned -> Reorganisation.of(command, known, planned, today)));
    }

    private Uni<StoredReorganisation> apply(
            Mutiny.Session session, StoredReorganisation proposed, Reorganisation plan, String actor) {
        StoredReorganisation planned = proposed.planned(plan.heirs());
        Instant now = clock.instant();
        Map<String, ?> details = Map.of("reorganisation", planned.id());
        return Reorganisations.row(session, planned)
                .chain(row -> {
                    deeds.of(rows.of(session), row, now).by(actor).did("ApproveReorganisation", Map.of());
                    return row.write(
                            session, Map.of("state", planned.state(), "body", planned, "units", plan.touched()));
                })
                .chain(() -> putAll(session, plan.changed(), actor, details))
                .chain(() -> moveOfficers(session, plan, actor, details))
                .chain(() -> planned.effectiveOn().isAfter(VietnamTime.day(now))
                        ? Uni.createFrom().item(planned)
                        : carryingOut.carryOut(session, planned, actor));
    }

    private Uni<Void> putAll(Mutiny.Session session, List<Unit> changed, String actor, Map<String, ?> details) {
        return Multi.createFrom()
                .iterable(changed)
                .onItem()
                .transformToUniAndConcatenate(unit -> changing.put(session, unit, actor, "ChangeUnit", details))
                .collect()
                .last();
    }

    private Uni<Void> moveOfficers(Mutiny.Session session, Reorganisation plan, String actor, Map<String, ?> details) {
        if (plan.heirs().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // Those of the units that take over inherit the papers of the closed ones, so they are told anew too.
        Set<String> concerned = new HashSet<>(plan.heirs().keySet());
        concerned.addAll(plan.heirs().values());
        return officers.assignedTo(session, concerned).chain(found -> Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(officer -> changing.reassign(
                        session, officer.moved(plan.heirs(), plan.command().effectiveOn()), actor, details))
                .collect()
                .last());
    }

    /** The decisions, the latest day first. */
    public Uni<List<StoredReorganisation>> list(String after, int most) {
        return unitOfWork.read(session -> reorganisations.list(session, after, most));
    }
}
