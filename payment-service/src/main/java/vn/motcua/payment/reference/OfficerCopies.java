package vn.motcua.payment.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.Writes;

/** Who works where, as the catalogue announced it. */
@ApplicationScoped
public class OfficerCopies {

    private static final String FORGET = "delete from officer_assignments where officer_id = $1";

    private static final String KEEP = """
            insert into officer_assignments (officer_id, unit, role, valid_from, valid_to) values ($1, $2, $3, $4, $5)
            on conflict do nothing
            """;

    /** All that an officer may do, from now on. */
    public record Officer(UUID officerId, List<Assigned> assigned) {

        /** Keeps its own list. */
        public Officer {
            assigned = List.copyOf(assigned);
        }
    }

    /** One role in one unit. */
    public record Assigned(
            String unit,
            String role,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** Replaces everything known of these officers, each of whom comes once. */
    public void replace(Writes writes, Collection<Officer> officers) {
        officers.forEach(officer -> writes.write(FORGET, officer.officerId()));
        officers.forEach(officer -> officer.assigned()
                .forEach(one -> writes.write(
                        KEEP, officer.officerId(), one.unit(), one.role(), one.validFrom(), one.validTo())));
    }
}
