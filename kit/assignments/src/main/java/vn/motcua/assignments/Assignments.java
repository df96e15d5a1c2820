package vn.motcua.assignments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.identity.Revocations;
import vn.motcua.transactions.Writes;

/** Writes our copy of the catalogue's assignments. */
@ApplicationScoped
public class Assignments {

    private static final String FORGET = "delete from officer_assignments where officer_id = $1";

    private static final String KEEP = """
            insert into officer_assignments (officer_id, unit, role, valid_from, valid_to)
            values ($1, $2, $3, $4, $5)
            on conflict (officer_id, unit, role, valid_from) do update set valid_to = excluded.valid_to
            """;

    private final Revocations revocations;

    Assignments(Revocations revocations) {
        this.revocations = revocations;
    }

    /** Replaces all that is known of these officers; of several lists of one officer the last counts. */
    public void replace(Writes writes, Collection<OfficerAssigned> announced) {
        Map<UUID, OfficerAssigned> latest = new LinkedHashMap<>();
        announced.forEach(one -> {
            latest.put(one.officerId(), one);
            if (one.revokedAt() != null) {
                revocations.revoke(writes, one.officerId(), one.revokedAt());
            }
        });
        latest.keySet().forEach(officer -> writes.write(FORGET, officer));
        latest.values().forEach(one -> one.assignments().forEach(assignment -> assignment
                .roles()
                .forEach(role -> keep(
                        writes,
                        one.officerId(),
                        assignment.unit(),
                        role,
                        assignment.validFrom(),
                        assignment.validTo()))));
    }

    private static void keep(
            Writes writes, UUID officer, String unit, String role, LocalDate validFrom, @Nullable LocalDate validTo) {
        writes.write(KEEP, officer, unit, role, validFrom, validTo);
    }
}
