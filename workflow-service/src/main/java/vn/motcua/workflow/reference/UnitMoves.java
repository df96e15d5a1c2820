package vn.motcua.workflow.reference;

import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/**
 * Which unit took over from which. Kept in memory for a while, as the calendars are: a case that another instance opened in a closed unit
 * meanwhile is found and moved afterwards.
 */
@ApplicationScoped
public class UnitMoves {

    private final long keptNanos;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    UnitMoves(CopiesConfig config, Clock clock) {
        this.keptNanos = config.kept().toNanos();
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

    /** Asks who took over from whom, usually without a statement; it is there with the answers of the transaction. */
    public Supplier<Heirs> current(Transaction tx) {
        Kept known = kept;
        if (known != null && System.nanoTime() - known.since() < keptNanos) {
            return known::heirs;
        }
        Asked<List<Row>> asked = tx.ask("select from_unit, to_unit from unit_moves");
        return () -> {
            Heirs heirs = new Heirs(asked.answer().stream()
                    .collect(
                            Collectors.toMap(row -> row.getString(0), row -> row.getString(1), (one, other) -> other)));
            kept = new Kept(heirs, System.nanoTime());
            return heirs;
        };
    }

    void forget() {
        kept = null;
    }

    /** The moves of which there may still be cases. */
    public static Asked<List<UnitMove>> open(Transaction tx) {
        return tx.ask("select reorganisation_id, from_unit, to_unit from unit_moves where done_at is null"
                        + " order by arrived_at, from_unit")
                .as(rows -> rows.stream()
                        .map(row -> new UnitMove(row.getUUID(0), row.getString(1), row.getString(2)))
                        .toList());
    }

    /** Says that there are no cases left, unless the move has come only just now. */
    public void done(Transaction tx, UnitMove move, Duration quiet) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        tx.write(
                "update unit_moves set done_at = $3 where reorganisation_id = $1 and from_unit = $2 and arrived_at < $4",
                move.reorganisationId(),
                move.from(),
                now,
                now.minus(quiet));
    }
}
