package vn.motcua.workflow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.motcua.assignments.Assignments;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.transactions.Writes;

/** Keeps who works where, and what colleagues call them. */
@ApplicationScoped
public class KnowingOfficers {

    private static final String KEEP = """
            insert into officer_names (officer_id, name) values ($1, $2)
            on conflict (officer_id) do update set name = excluded.name
            """;

    private final Assignments assignments;

    KnowingOfficers(Assignments assignments) {
        this.assignments = assignments;
    }

    /** Takes over what the catalogue announces; of several lists of one officer the last counts. Who is announced without a name keeps the one we know. */
    public void know(Writes writes, Collection<OfficerAssigned> announced) {
        assignments.replace(writes, announced);
        Map<UUID, String> names = new LinkedHashMap<>();
        announced.forEach(one -> {
            if (one.name() != null) {
                names.put(one.officerId(), one.name());
            }
        });
        names.forEach((officer, name) -> writes.write(KEEP, officer, name));
    }
}
