package vn.motcua.catalog.unit.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.model.OfficerAssignments;
import vn.motcua.catalog.unit.model.OfficerAssignments.Assignment;
import vn.motcua.catalog.unit.model.OnlyOwnUnit;
import vn.motcua.catalog.unit.model.OwnAssignments;
import vn.motcua.catalog.unit.model.Reassignment;
import vn.motcua.catalog.unit.persistence.Officers;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.kit.command.SeenVersions;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.kit.refusal.Stale;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.UnitOfWork;

/** Gives officers their rights and takes them away, each with its unit and its term. */
@ApplicationScoped
public class AssigningOfficers {

    private final UnitOfWork unitOfWork;
    private final Units units;
    private final Officers officers;
    private final ChangingUnits changing;
    private final Clock clock;

    AssigningOfficers(UnitOfWork unitOfWork, Units units, Officers officers, ChangingUnits changing, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.units = units;
        this.officers = officers;
        this.changing = changing;
        this.clock = clock;
    }

    /** What the caller has seen of the officer, by the headers {@code If-Match} and {@code If-None-Match}. */
    public record Expectation(
            @Nullable String ifMatch, @Nullable String ifNoneMatch) {

        public Expectation {
            if (ifNoneMatch != null && !ifNoneMatch.strip().equals("*")) {
                throw InvalidRequest.field("header.If-None-Match", "wrong-format");
            }
        }

        /**
         * Compares it with what is there.
         *
         * @param version 0 for an officer who is not known
         * @throws Refusal when the caller has seen something else, or does not say what
         */
        void check(long version) {
            boolean fits = version == 0
                    ? ifMatch == null
                    : ifNoneMatch == null && SeenVersions.required(ifMatch).include(version);
            if (!fits) {
                throw new Stale();
            }
        }
    }

    /**
     * Replaces the assignments of an officer in one transaction; the same list again changes nothing and tells nobody. Takes its turn with
     * decisions about units, so that neither of two changes is lost.
     *
     * @param name what colleagues call the officer; null keeps the name that is known
     * @throws Refusal (in the Uni) when the caller has seen another version, or the list does not hold
     */
    public Uni<Officers.Stored> assign(
            UUID officer, Expectation expected, List<Assignment> wanted, @Nullable String name, UUID actor) {
        if (officer.equals(actor)) {
            return Uni.createFrom().failure(new OwnAssignments());
        }
        return unitOfWork.run(session -> units.lockAll(session)
                .chain(known -> officers.find(session, officer).chain(found -> {
                    Officers.Stored before =
                            found == null ? new Officers.Stored(new OfficerAssignments(officer, List.of()), 0) : found;
                    expected.check(before.version());
                    OfficerAssignments after = Reassignment.of(
                                    before.officer(), wanted, known, VietnamTime.today(clock))
                            .named(name);
                    return store(session, before, after, actor.toString());
                })));
    }

    /**
     * Takes a role in a unit away at once: what began ended yesterday, what is planned is gone, and the officer's access tokens no longer count.
     *
     * @throws Refusal (in the Uni) when the officer does not have it
     */
    public Uni<Officers.Stored> takeAway(UUID officer, String unit, String role, UUID actor) {
        if (officer.equals(actor)) {
            return Uni.createFrom().failure(new OwnAssignments());
        }
        return unitOfWork.run(session -> units.lockAll(session)
                .chain(known -> officers.find(session, officer))
                .chain(found -> {
                    if (found == null) {
                        throw new NotFound();
                    }
                    OfficerAssignments after = found.officer()
                            .without(unit, role, VietnamTime.today(clock), clock.instant())
                            .orElseThrow(NotFound::new);
                    return changing.takeAway(session, after, actor.toString(), Map.of("unit", unit, "role", role))
                            .replaceWith(() -> new Officers.Stored(after, found.version() + 1));
                }));
    }

    private Uni<Officers.Stored> store(
            Mutiny.Session session, Officers.Stored before, OfficerAssignments after, String actor) {
        if (before.version() > 0
                && Objects.equals(before.officer().name(), after.name())
                && Set.copyOf(before.officer().assignments()).equals(Set.copyOf(after.assignments()))) {
            return Uni.createFrom().item(before);
        }
        Map<String, ?> details = Map.of("assignments", after.assignments());
        return (before.version() == 0
                        ? changing.assign(session, after, actor, details)
                        : changing.reassign(session, after, actor, details))
                .replaceWith(() -> new Officers.Stored(after, before.version() + 1));
    }

    /**
     * One officer's assignments.
     *
     * @param lead account of a caller who may see his own units only; null for whoever sees all
     */
    public Uni<Officers.Stored> read(UUID officer, @Nullable UUID lead) {
        return unitOfWork.read(session -> officers.find(session, officer).chain(found -> {
            List<String> units = found == null
                    ? List.of()
                    : found.officer().assignments().stream()
                            .map(Assignment::unit)
                            .toList();
            return requireLead(session, lead, units).map(allowed -> {
                if (found == null) {
                    throw new NotFound();
                }
                return found;
            });
        }));
    }

    private Uni<Void> requireLead(Mutiny.Session session, @Nullable UUID lead, List<String> units) {
        return lead == null
                ? Uni.createFrom().voidItem()
                : officers.find(session, lead)
                        .invoke(caller -> OnlyOwnUnit.check(
                                caller == null ? null : caller.officer(), units, VietnamTime.today(clock)))
                        .replaceWithVoid();
    }

    /**
     * Who works in a unit on a day.
     *
     * @param day today unless given
     * @param lead account of a caller who may see his own units only; null for whoever sees all
     */
    public Uni<List<Officers.OfUnit>> ofUnit(
            String unit, @Nullable LocalDate day, UUID after, int most, @Nullable UUID lead) {
        LocalDate wanted = day == null ? VietnamTime.today(clock) : day;
        return unitOfWork.read(session -> requireLead(session, lead, List.of(unit))
                .chain(() -> units.exists(session, unit))
                .chain(exists -> {
                    if (!exists) {
                        throw new NotFound();
                    }
                    return officers.ofUnit(session, unit, wanted, after, most);
                }));
    }
}
