package vn.motcua.catalog.unit.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
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
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.platform.CatalogChanges;
import vn.motcua.catalog.unit.model.ApproverIsProposer;
import vn.motcua.catalog.unit.model.Reorganisation;
import vn.motcua.catalog.unit.model.ReorganiseUnits;
import vn.motcua.catalog.unit.model.Unit;
import vn.motcua.catalog.unit.persistence.Officers;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.UnitOfWork;

/**
 * Renames, merges and splits units. One person proposes, another approves; then the decision is announced with its dates, so that everybody
 * can prepare; on its day it is carried out, once, and the other services move open work to the units that take over.
 */
@ApplicationScoped
public class ReorganisingUnits {

    private static final Logger LOG = Logger.getLogger(ReorganisingUnits.class);
    private static final String CLOCK = "system";

    private final UnitOfWork unitOfWork;
    private final Units units;
    private final Officers officers;
    private final ChangingUnits changing;
    private final CatalogChanges changes;
    private final ObjectMapper json;
    private final Clock clock;

    ReorganisingUnits(
            UnitOfWork unitOfWork,
            Units units,
            Officers officers,
            ChangingUnits changing,
            CatalogChanges changes,
            ObjectMapper json,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.units = units;
        this.officers = officers;
        this.changing = changing;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /** How far a decision is. */
    public enum State {
        /** Nothing has changed and nobody was told. */
        PROPOSED,
        PLANNED,
        CARRIED_OUT
    }

    /** Who takes over from whom. */
    public record Move(String from, String to) {}

    /**
     * A stored decision.
     *
     * @param moves who takes over competence and open work
     * @param proposedBy account of who proposed it; null for decisions of the time when one person was enough
     */
    public record Stored(
            UUID id,
            ReorganiseUnits.Kind kind,
            LocalDate effectiveOn,
            State state,
            ReorganiseUnits command,
            List<Move> moves,
            @Nullable UUID proposedBy) {

        Stored now(State newer, List<Move> moved) {
            return new Stored(id, kind, effectiveOn, newer, command, moved, proposedBy);
        }
    }

    /** Proposes within the caller's transaction: nothing changes yet, but what contradicts itself is refused at once. */
    public Uni<Stored> propose(Mutiny.Session session, ReorganiseUnits command, UUID proposer) {
        UUID id = EventIds.next();
        return plan(session, command).chain(plan -> {
            Stored stored = new Stored(
                    id, command.kind(), command.effectiveOn(), State.PROPOSED, command, moves(plan.heirs()), proposer);
            return store(session, stored, plan.touched(), proposer.toString()).replaceWith(stored);
        });
    }

    /**
     * Approves within the caller's transaction; carried out at once when its day is today.
     *
     * @throws NotFound (in the Uni) without such a proposal
     * @throws ApproverIsProposer (in the Uni) when it is the caller's own
     */
    public Uni<Stored> approve(Mutiny.Session session, UUID id, UUID approver) {
        String actor = approver.toString();
        return units.lockReorganisation(session, id, State.PROPOSED.name()).chain(body -> {
            if (body == null) {
                throw new NotFound();
            }
            Stored proposed = read(body);
            if (approver.equals(proposed.proposedBy())) {
                throw new ApproverIsProposer();
            }
            return plan(session, proposed.command()).chain(plan -> apply(session, proposed, plan, actor));
        });
    }

    private Uni<Reorganisation> plan(Mutiny.Session session, ReorganiseUnits command) {
        LocalDate today = VietnamTime.today(clock);
        return units.lockAll(session).chain(known -> units.planned(session)
                .map(planned -> Reorganisation.of(command, known, planned, today)));
    }

    /** Units may have changed since the proposal: who takes over is said anew. */
    private Uni<Stored> apply(Mutiny.Session session, Stored proposed, Reorganisation plan, String actor) {
        Stored planned = proposed.now(State.PLANNED, moves(plan.heirs()));
        Map<String, ?> details = Map.of("reorganisation", planned.id());
        return changes.note(
                        session,
                        "reorganisation:" + planned.id(),
                        clock.instant(),
                        actor,
                        "ApproveReorganisation",
                        "unit_reorganisations",
                        Map.of("id", planned.id()),
                        Map.of("state", State.PLANNED, "body", planned, "units", plan.touched()),
                        List.of("state", "body", "units"))
                .chain(() -> putAll(session, plan.changed(), actor, details))
                .chain(() -> moveOfficers(session, plan, actor, details))
                .chain(() -> planned.effectiveOn().isAfter(VietnamTime.today(clock))
                        ? Uni.createFrom().item(planned)
                        : carryOut(session, planned, actor));
    }

    private static List<Move> moves(Map<String, String> heirs) {
        return heirs.entrySet().stream()
                .map(entry -> new Move(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(Move::from))
                .toList();
    }

    private Uni<Void> store(Mutiny.Session session, Stored stored, Set<String> touched, String actor) {
        return changes.plan(
                session,
                "reorganisation:" + stored.id(),
                clock.instant(),
                actor,
                "ProposeReorganisation",
                "unit_reorganisations",
                Map.of(
                        "id", stored.id(),
                        "kind", stored.kind(),
                        "effective_on", stored.effectiveOn(),
                        "state", stored.state(),
                        "units", touched,
                        "body", stored));
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

    /** What the other services act on. */
    private record UnitsReorganised(
            UUID reorganisationId,
            ReorganiseUnits.Kind kind,
            LocalDate effectiveOn,
            Instant carriedOutAt,
            List<String> units,
            List<String> successors,
            List<Move> moves) {}

    private Uni<Stored> carryOut(Mutiny.Session session, Stored planned, String actor) {
        Stored done = planned.now(State.CARRIED_OUT, planned.moves());
        ReorganiseUnits command = planned.command();
        Instant now = clock.instant();
        UnitsReorganised event = new UnitsReorganised(
                planned.id(),
                planned.kind(),
                planned.effectiveOn(),
                now,
                command.units(),
                command.successors().stream()
                        .map(ReorganiseUnits.Successor::code)
                        .toList(),
                planned.moves());
        CatalogChanges.Addition addition = new CatalogChanges.Addition(
                ChangingUnits.TOPIC,
                "vn.motcua.units.reorganised.v1",
                "reorganisation:" + planned.id(),
                now,
                event,
                actor,
                "CarryOutReorganisation");
        return changes.put(
                        session,
                        addition,
                        "unit_reorganisations",
                        Map.of("id", planned.id()),
                        Map.of("state", State.CARRIED_OUT, "body", done),
                        List.of("state", "body"))
                .chain(() -> showNewName(session, planned, actor))
                .replaceWith(done);
    }

    /** A renaming was announced with its date; on the day the unit shows its new name. */
    private Uni<Void> showNewName(Mutiny.Session session, Stored planned, String actor) {
        if (planned.kind() != ReorganiseUnits.Kind.RENAME) {
            return Uni.createFrom().voidItem();
        }
        LocalDate today = VietnamTime.today(clock);
        return units.find(session, planned.command().units().getFirst()).chain(unit -> {
            if (unit == null || unit.on(today).equals(unit)) {
                return Uni.createFrom().voidItem();
            }
            return changing.put(session, unit.on(today), actor, "RenameUnit", Map.of("reorganisation", planned.id()));
        });
    }

    /** Carries out every decision whose day has come; one that fails is told and tried again the next time. */
    @Scheduled(
            identity = "units",
            every = "{motcua.units.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> carryOutDue() {
        LocalDate today = VietnamTime.today(clock);
        return unitOfWork
                .read(session -> units.due(session, today))
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(this::carryOut)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> carryOut(UUID id) {
        return unitOfWork
                .run(session -> units.lockReorganisation(session, id, State.PLANNED.name())
                        .chain(body -> body == null
                                ? Uni.createFrom().voidItem()
                                : carryOut(session, read(body), CLOCK).replaceWithVoid()))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf(failure, "Reorganisation %s cannot be carried out", id);
                    return Uni.createFrom().voidItem();
                });
    }

    /** The decisions, the latest day first. */
    public Uni<List<Stored>> list(String after, int most) {
        return unitOfWork
                .read(session -> units.reorganisations(session, after, most))
                .map(bodies -> bodies.stream().map(this::read).collect(Collectors.toList()));
    }

    private Stored read(String body) {
        try {
            return json.readValue(body, Stored.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored reorganisation cannot be read", unreadable);
        }
    }
}
