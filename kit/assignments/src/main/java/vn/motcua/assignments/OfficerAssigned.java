package vn.motcua.assignments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole list of what an officer may do where, as the catalogue announces it; what is not in it has ended.
 *
 * @param officerId subject of the officer's tokens
 * @param assignments empty: no rights
 * @param name what colleagues call the officer; absent: not said
 * @param revokedAt tokens given out until this moment no longer count; absent: nothing was revoked before its time
 */
public record OfficerAssigned(
        UUID officerId,
        List<Assignment> assignments,
        @Nullable Instant revokedAt,
        @Nullable String name) {

    /** Of somebody whose name is not said. */
    public OfficerAssigned(UUID officerId, List<Assignment> assignments, @Nullable Instant revokedAt) {
        this(officerId, assignments, revokedAt, null);
    }

    /**
     * Roles in a unit with their term.
     *
     * @param validFrom first day, in Viet Nam
     * @param validTo last day; absent: open
     */
    public record Assignment(
            String unit,
            List<String> roles,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
