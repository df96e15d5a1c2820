package vn.motcua.workingtime;

import java.time.Instant;

/**
 * A time in which the clock of a dossier stands still for a lawful reason (a supplement, a financial obligation, a consultation).
 *
 * @param from when the clock stopped
 * @param to when it ran again; not before {@code from}
 */
public record Pause(Instant from, Instant to) {

    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A pause ends before it begins: " + from + "/" + to);
        }
    }
}
