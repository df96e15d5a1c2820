package vn.motcua.payment.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Payloads;

/** Who works where, as the catalogue announced it. */
@ApplicationScoped
public class OfficerCopies {

    private static final String FORGET = """
            delete from officer_assignments
             where officer_id in (select cast(o.id as uuid) from jsonb_array_elements_text(cast(cast(:officers as text) as jsonb)) as o(id))
            """;

    private static final String KEEP = """
            insert into officer_assignments (officer_id, unit, role, valid_from, valid_to)
            select r."officerId", r.unit, r.role, r."validFrom", r."validTo"
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r("officerId" uuid, unit text, role text, "validFrom" date, "validTo" date)
            on conflict do nothing
            """;

    /** One role of one officer in one unit. */
    public record Assigned(
            UUID officerId,
            String unit,
            String role,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** Replaces everything known of these officers. */
    public Uni<Void> replace(Mutiny.Session session, Set<UUID> officers, List<Assigned> assignments) {
        return session.createNativeQuery(FORGET)
                .setParameter("officers", Payloads.write(officers))
                .executeUpdate()
                .chain(() -> session.createNativeQuery(KEEP)
                        .setParameter("rows", Payloads.write(assignments))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
