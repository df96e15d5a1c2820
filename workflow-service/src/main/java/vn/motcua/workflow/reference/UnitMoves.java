package vn.motcua.workflow.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Which unit took over from which. Kept in memory for a while, as the calendars are: a case that another instance opened in a closed unit
 * meanwhile is found and moved afterwards.
 */
@ApplicationScoped
public class UnitMoves {

    private final long keptNanos;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    UnitMoves(@ConfigProperty(name = "motcua.calendars.kept", defaultValue = "PT1M") Duration kept, Clock clock) {
        this.keptNanos = kept.toNanos();
        this.clock = clock;
    }

    private record Kept(Heirs heirs, long since) {}

    /** Who took over, by the unit that closed. */
    public record Heirs(Map<String, String> byUnit) {

        /** Keeps its own map. */
        public Heirs {
            byUnit = Map.copyOf(byUnit);
        }

        /** The unit itself, or the one that took over, however often. */
        public String of(String unit) {
            String current = unit;
            // A closed unit never opens again, so the way never leads back; the bound guards against a broken
            // catalogue.
            for (int steps = 0; steps <= byUnit.size(); steps++) {
                String heir = byUnit.get(current);
                if (heir == null) {
                    return current;
                }
                current = heir;
            }
            throw new IllegalStateException("Units take over from each other in a circle: " + unit);
        }
    }

    /** One unit that closed. */
    public record UnitMove(UUID reorganisationId, String from, String to) {}

    /** Who took over from whom; usually without a statement. */
    public Uni<Heirs> current(Mutiny.Session session) {
        Kept known = kept;
        if (known != null && System.nanoTime() - known.since() < keptNanos) {
            return Uni.createFrom().item(known.heirs());
        }
        return session.createNativeQuery("select from_unit, to_unit from unit_moves", Object[].class)
                .getResultList()
                .map(rows -> {
                    Map<String, String> byUnit = new HashMap<>();
                    rows.forEach(row -> byUnit.put((String) row[0], (String) row[1]));
                    return new Heirs(byUnit);
                })
                .invoke(heirs -> kept = new Kept(heirs, System.nanoTime()));
    }

    void forget() {
        kept = null;
    }

    /** The moves of which there may still be cases. */
    public Uni<List<UnitMove>> open(Mutiny.Session session) {
        return session.createNativeQuery(
                        "select reorganisation_id, from_unit, to_unit from unit_moves where done_at is null"
                                + " order by arrived_at, from_unit",
                        Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new UnitMove((UUID) row[0], (String) row[1], (String) row[2]))
                        .toList());
    }

    /** Says that there are no cases left, unless the move has come only just now. */
    public Uni<Void> done(Mutiny.Session session, UnitMove move, Duration quiet) {
        Instant now = clock.instant();
        return session.createNativeQuery("update unit_moves set done_at = :now where reorganisation_id = :id"
                        + " and from_unit = :from and arrived_at < :before")
                .setParameter("now", now)
                .setParameter("id", move.reorganisationId())
                .setParameter("from", move.from())
                .setParameter("before", now.minus(quiet))
                .executeUpdate()
                .replaceWithVoid();
    }
}
