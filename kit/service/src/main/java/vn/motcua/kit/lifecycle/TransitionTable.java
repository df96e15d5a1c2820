package vn.motcua.kit.lifecycle;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The single truth of a life cycle: every legal (state, action) → state. What does not stand here is refused by name, and the diagram in
 * {@code docs/states} is written from it.
 */
public final class TransitionTable<S extends Enum<S>, A extends Enum<A>> {

    private record Move(Enum<?> from, Enum<?> action) {}

    private final List<Transition<S, A>> rows;
    private final Map<Move, S> byMove = new HashMap<>();

    private TransitionTable(List<Transition<S, A>> rows) {
        this.rows = rows;
        for (Transition<S, A> row : rows) {
            if (byMove.put(new Move(row.from(), row.action()), row.to()) != null) {
                throw new IllegalArgumentException(row.action() + " stands twice for " + row.from());
            }
        }
    }

    /**
     * A table of these rows, in the order of a life.
     *
     * @throws IllegalArgumentException when an action stands twice for a state
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <S extends Enum<S>, A extends Enum<A>> TransitionTable<S, A> of(Transition<S, A>... rows) {
        return new TransitionTable<>(List.of(rows));
    }

    /** Every legal move, in the order of a life. */
    public List<Transition<S, A>> all() {
        return rows;
    }

    /**
     * Where a move leads.
     *
     * @throws IllegalMove when the table does not have it
     */
    public S next(S from, A action) {
        return find(from, action).orElseThrow(() -> new IllegalMove(from, action));
    }

    /** Where a move leads; empty when it is not legal. */
    public Optional<S> find(S from, A action) {
        return Optional.ofNullable(byMove.get(new Move(from, action)));
    }

    /** Whether an action is legal in a state. */
    public boolean allows(S from, A action) {
        return byMove.containsKey(new Move(from, action));
    }

    /** The states in which an action is legal. */
    public Set<S> from(A action) {
        return rows.stream()
                .filter(row -> row.action() == action)
                .map(Transition::from)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The state an action leads to wherever it is legal.
     *
     * @throws IllegalStateException when that depends on where it is done
     */
    public S to(A action) {
        Set<S> ends = rows.stream()
                .filter(row -> row.action() == action)
                .map(Transition::to)
                .collect(Collectors.toSet());
        if (ends.size() != 1) {
            throw new IllegalStateException(action + " leads to " + ends);
        }
        return ends.iterator().next();
    }
}
