package vn.motcua.notification.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Payloads;
import vn.motcua.transactions.Writes;

/** Keeps our copy of the catalogue's assignments. Each event brings the whole list of one officer. */
@ApplicationScoped
public class OfficerAssignments {

    private static final String FORGET = "delete from officer_assignments where officer_id = any($1)";

    private static final String KEEP = """
            insert into officer_assignments (officer_id, unit, role, valid_from, valid_to)
            select distinct on (a."officerId", a.unit, a.role, a."validFrom")
                   a."officerId", a.unit, a.role, a."validFrom", a."validTo"
              from jsonb_to_recordset(cast(cast($1 as text) as jsonb))
                as a("officerId" uuid, unit text, role text, "validFrom" date, "validTo" date)
            """;

    /** One role of an officer in a unit, from a day on, until a day. */
    public record Assigned(
            UUID officerId,
            String unit,
            String role,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** Replaces what is known of these officers. */
    public void replace(Writes writes, Map<UUID, List<Assigned>> officers) {
        if (officers.isEmpty()) {
            return;
        }
        List<Assigned> rows =
                officers.values().stream().flatMap(Collection::stream).toList();
        writes.write(FORGET, (Object) officers.keySet().toArray(UUID[]::new));
        writes.write(KEEP, Payloads.write(rows));
    }
}
