package vn.motcua.catalog.unit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import vn.motcua.catalog.platform.CatalogChanges;
import vn.motcua.eventing.EventIds;
import vn.motcua.transactions.UnitOfWork;

/**
 * Renames, merges and splits units. The decision is stored and announced with its dates at once, so that everybody can prepare; on its day
 * it is carried out, once, and the other services move open work to the units that take over.
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

    /** Whether a decision has come true. */
    public enum State {
        PLANNED,
        CARRIED_OUT
    }

    /** Who takes over from whom. */
    public record Move(String from, String to) {}

    /**
     * A stored decision.
     *
     * @param moves who takes over competence and open work
     */
    public record Stored(
            UUID id,
            ReorganiseUnits.Kind kind,
            LocalDate effectiveOn,
            State state,
            ReorganiseUnits command,
            List<Move> moves) {}

    /** Decides within the caller's transaction; carried out at once when its day is today. */
    public Uni<Stored> reorganise(Mutiny.Session session, ReorganiseUnits command, String actor) {
        LocalDate today = LocalDate.now(clock);
        UUID id = EventIds.next();
        return units.lockAll(session)
                .chain(known ->
                        units.planned(session).map(planned -> Reorganisation.of(command, known, planned, today)))
                .chain(plan -> {
                    Stored stored = new Stored(
                            id, command.kind(), command.effectiveOn(), State.PLANNED, command, moves(plan.heirs()));
                    Map<String, ?> details = Map.of("reorganisation", id);
                    return store(session, stored, plan.touched(), actor)
                            .chain(() -> putAll(session, plan.changed(), actor, details))
                            .chain(() -> moveOfficers(session, plan, actor, details))
                            .chain(() -> command.effectiveOn().isAfter(today)
                                    ? Uni.createFrom().item(stored)
                                    : carryOut(session, stored, actor));
                });
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
                now(),
                actor,
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
        Stored done = new Stored(
                planned.id(),
                planned.kind(),
                planned.effectiveOn(),
                State.CARRIED_OUT,
                planned.command(),
                planned.moves());
        ReorganiseUnits command = planned.command();
        Instant now = now();
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
        LocalDate today = LocalDate.now(clock);
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
        LocalDate today = LocalDate.now(clock);
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
                .run(session -> units.lockPlanned(session, id)
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
