package vn.motcua.notification.assignment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Payloads;
import vn.motcua.eventing.ReceivedEvent;

/** Keeps our copy of the catalogue's assignments. Each event brings the whole list of one officer. */
@ApplicationScoped
public class OfficerAssignments {

    private static final String FORGET = """
            delete from officer_assignments
             where officer_id in (select cast(value as uuid) from jsonb_array_elements_text(cast(cast(:officers as text) as jsonb)))
            """;

    private static final String KEEP = """
            insert into officer_assignments (officer_id, unit, role, valid_from, valid_to)
            select distinct on (a."officerId", a.unit, a.role, a."validFrom")
                   a."officerId", a.unit, a.role, a."validFrom", a."validTo"
              from jsonb_to_recordset(cast(cast(:assignments as text) as jsonb))
                as a("officerId" uuid, unit text, role text, "validFrom" date, "validTo" date)
            """;

    private record Assigned(UUID officerId, List<Assignment> assignments) {}

    private record Assignment(
            String unit,
            List<String> roles,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private record Row(
            UUID officerId,
            String unit,
            String role,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** Replaces what is known of the officers of these events; of two events about one officer the last one counts. */
    public Uni<Void> replace(Mutiny.Session session, List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, List<Assignment>> latest = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            Assigned assigned = Payloads.read(event, Assigned.class);
            latest.put(assigned.officerId(), assigned.assignments());
        }
        List<Row> rows = latest.entrySet().stream()
                .flatMap(officer -> officer.getValue().stream().flatMap(assignment -> assignment.roles().stream()
                        .map(role -> new Row(
                                officer.getKey(),
                                assignment.unit(),
                                role,
                                assignment.validFrom(),
                                assignment.validTo()))))
                .toList();
        return session.createNativeQuery(FORGET)
                .setParameter("officers", Payloads.write(latest.keySet()))
                .executeUpdate()
                .chain(() -> session.createNativeQuery(KEEP)
                        .setParameter("assignments", Payloads.write(rows))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
