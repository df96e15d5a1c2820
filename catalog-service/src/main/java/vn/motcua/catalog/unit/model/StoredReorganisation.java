package vn.motcua.catalog.unit.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision about units, as it is kept.
 *
 * @param moves who takes over competence and open work
 * @param proposedBy account of who proposed it; null for decisions of the time when one person was enough
 */
public record StoredReorganisation(
        UUID id,
        ReorganiseUnits.Kind kind,
        LocalDate effectiveOn,
        State state,
        ReorganiseUnits command,
        List<Move> moves,
        @Nullable UUID proposedBy) {

    /** How far a decision is. */
    public enum State {
        /** Nothing has changed and nobody was told. */
        PROPOSED,
        PLANNED,
        CARRIED_OUT
    }

    /** Who takes over from whom. */
    public record Move(String from, String to) {}

    /** What somebody proposes. */
    public static StoredReorganisation proposed(
            UUID id, ReorganiseUnits command, Map<String, String> heirs, UUID proposer) {
        return new StoredReorganisation(
                id, command.kind(), command.effectiveOn(), State.PROPOSED, command, moves(heirs), proposer);
    }

    /** Approved and announced; units may have changed since the proposal, so who takes over is said anew. */
    public StoredReorganisation planned(Map<String, String> heirs) {
        return new StoredReorganisation(id, kind, effectiveOn, State.PLANNED, command, moves(heirs), proposedBy);
    }

    /** On its day. */
    public StoredReorganisation carriedOut() {
        return new StoredReorganisation(id, kind, effectiveOn, State.CARRIED_OUT, command, moves, proposedBy);
    }

    /** What its events and its audit chain are about. */
    public String subject() {
        return "reorganisation:" + id;
    }

    private static List<Move> moves(Map<String, String> heirs) {
        return heirs.entrySet().stream()
                .map(entry -> new Move(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Move::from))
                .toList();
    }
}
