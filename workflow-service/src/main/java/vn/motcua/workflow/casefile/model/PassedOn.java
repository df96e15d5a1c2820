package vn.motcua.workflow.casefile.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decided change of who is responsible for a task, not yet written anywhere. */
public sealed interface PassedOn {

    /** Nobody was responsible, somebody is now. */
    record Assigned(int task, UUID to) implements PassedOn {}

    /**
     * The same step goes on in another task.
     *
     * @param end how this one ends
     * @param unit where it goes on
     * @param to with whom; null: with whoever claims it
     */
    record GoesOn(Move.TaskEnd end, String unit, @Nullable UUID to) implements PassedOn {}

    /**
     * It is offered to another unit.
     *
     * @param claims whether the sender becomes responsible by it
     */
    record Offered(int task, boolean claims, Transfer transfer) implements PassedOn {}

    /** The offer is gone, the sender stays responsible. */
    record Kept(int task) implements PassedOn {}

    /** An earlier step is done again. */
    record Recalled(Move move) implements PassedOn {}
}
