package vn.motcua.catalog.unit.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.kit.role.Roles;

/** Policy and refusal: who leads a unit sees who works in it and in the units below, and nobody else's people. */
public final class OnlyOwnUnit extends Refusal {
    private static final long serialVersionUID = 1L;

    private static final Set<String> SEE_ALL =
            Set.of(Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.INSPECTOR, Roles.ADMINISTRATOR);

    private OnlyOwnUnit() {
        super(Kind.FORBIDDEN, "not-allowed", Map.of());
    }

    /** Whether somebody with these roles is bound to the units they lead. */
    public static boolean binds(Set<String> roles) {
        return roles.stream().noneMatch(SEE_ALL::contains);
    }

    /**
     * Checks the policy.
     *
     * @param lead assignments of the caller; null when he has none
     * @param units one of them has to be led by the caller
     * @throws OnlyOwnUnit when none is
     */
    public static void check(@Nullable OfficerAssignments lead, Collection<String> units, LocalDate today) {
        boolean leads = lead != null
                && lead.assignments().stream()
                        .filter(one -> one.roles().contains(Roles.UNIT_LEAD)
                                && one.term().holdsOn(today))
                        .anyMatch(one -> units.stream()
                                .anyMatch(unit -> unit.equals(one.unit()) || unit.startsWith(one.unit() + ".")));
        if (!leads) {
            throw new OnlyOwnUnit();
        }
    }
}
