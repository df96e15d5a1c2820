package vn.motcua.feerules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose application it is and what it is about, as far as money depends on it.
 *
 * @param channel how it is filed
 * @param unit dotted code of the unit that decides; null when that does not matter
 * @param groups groups that the applicant belongs to
 */
public record Circumstances(String channel, @Nullable String unit, Quantities quantities, Set<String> groups) {

    /** Keeps its own set. */
    public Circumstances {
        groups = Set.copyOf(groups);
    }
}
