package vn.motcua.intake.dossier.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group that an applicant says to belong to, and what the officer makes of it.
 *
 * @param reason why it was rejected; for the applicant only, never published
 */
public record Concession(
        String group,
        State state,
        @Nullable String reason,
        @Nullable Instant decidedAt) {

    /** Where it stands. */
    public enum State {
        /** The applicant says so. */
        STATED,
        /** The evidence shows it: the bill follows. */
        CONFIRMED,
        /** The evidence does not show it: the bill is that of everybody. */
        REJECTED
    }

    /** What an officer can do with it. */
    public enum Action {
        CONFIRM,
        REJECT
    }

    Concession decided(DecideOnGroup command, Instant now) {
        return new Concession(group, ConcessionTransitions.TABLE.next(state, command.action()), command.reason(), now);
    }
}
