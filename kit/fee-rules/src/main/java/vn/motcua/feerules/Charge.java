package vn.motcua.feerules;

import org.jspecify.annotations.Nullable;

/**
 * What one fee comes to.
 *
 * @param amount whole VND, relief taken off
 * @param relief what was taken off for a group; null when nothing was
 */
public record Charge(long amount, @Nullable Relief relief) {

    /** Whether a group made it nothing. */
    public boolean isExempt() {
        return relief != null && relief.isExemption();
    }
}
