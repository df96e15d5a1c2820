package vn.motcua.workflow.board.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much there is to do in a unit.
 *
 * @param counts by officer and figure
 * @param asOf when
 */
public record Board(String unit, List<Count> counts, Instant asOf) {

    /**
     * One figure.
     *
     * @param officer who is responsible; null for the unit as a whole, and for tasks of which nobody is
     * @param name what colleagues call that officer, as far as it is known
     * @param figure its code
     */
    public record Count(@Nullable UUID officer, @Nullable String name, String figure, long count) {}

    /** Keeps its own list. */
    public Board {
        counts = List.copyOf(counts);
    }

    /** A figure of the unit as a whole; of tasks, those of which nobody is responsible. */
    public long of(String figure) {
        return counts.stream()
                .filter(count -> count.officer() == null && count.figure().equals(figure))
                .mapToLong(Count::count)
                .sum();
    }
}
