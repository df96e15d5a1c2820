package vn.motcua.payment.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.eventing.Payloads;

/** Who works where, as the catalogue announced it. */
@ApplicationScoped
class OfficerCopies {

    private static final String FORGET = """
            delete from officer_assignments
             where officer_id in (select cast(o.id as uuid) from jsonb_array_elements_text(cast(:officers as jsonb)) as o(id))
            """;

    private static final String KEEP = """
            insert into officer_assignments (officer_id, unit, role, valid_from, valid_to)
            select r."officerId", r.unit, r.role, r."validFrom", r."validTo"
              from jsonb_to_recordset(cast(:rows as jsonb))
                as r("officerId" uuid, unit text, role text, "validFrom" date, "validTo" date)
            on conflict do nothing
            """;

    /** Replaces everything known of these officers. */
    Uni<Void> replace(Mutiny.Session session, Set<UUID> officers, List<Map<String, Object>> assignments) {
        return session.createNativeQuery(FORGET)
                .setParameter("officers", Payloads.write(officers))
                .executeUpdate()
                .chain(() -> session.createNativeQuery(KEEP)
                        .setParameter("rows", Payloads.write(assignments))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
