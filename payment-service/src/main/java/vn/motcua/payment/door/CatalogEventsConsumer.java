package vn.motcua.payment.door;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.payment.reference.OfficerCopies;
import vn.motcua.payment.reference.ProcedureCopies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Payloads;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.SessionEventHandler;
import vn.motcua.eventing.Subscription;

/** Keeps our copies of the catalogue. */
@ApplicationScoped
class CatalogEventsConsumer implements SessionEventHandler {

    static final String PUBLISHED = "vn.motcua.procedure.published.v1";
    static final String ASSIGNED = "vn.motcua.officer.assigned.v1";

    private final ProcedureCopies procedures;
    private final OfficerCopies officers;

    CatalogEventsConsumer(ProcedureCopies procedures, OfficerCopies officers) {
        this.procedures = procedures;
        this.officers = officers;
    }

    /** Of {@code procedure.published.v1}; the rest of it is kept as it came. */
    record ProcedurePublished(
            String code,
            int version,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {}

    /** Of {@code officer.assigned.v1}: the whole list, each time. */
    record OfficerAssigned(UUID officerId, List<Assignment> assignments) {}

    /** One assignment. */
    record Assignment(
            String unit,
            List<String> roles,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @Override
    public String consumer() {
        return "payment";
    }

    @Override
    public List<Subscription> subscriptions() {
        return List.of(
                Subscription.latest("catalog.procedure-events", PUBLISHED),
                Subscription.latest("catalog.unit-events", ASSIGNED));
    }

    @Override
    public Uni<Void> handle(Mutiny.Session session, List<ReceivedEvent> events) {
        Map<String, ProcedureCopies.Published> versions = new LinkedHashMap<>();
        Map<UUID, OfficerAssigned> assigned = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            if (event.type().equals(PUBLISHED)) {
                versions.put(event.subject(), version(event));
            } else {
                OfficerAssigned officer = Payloads.read(event, OfficerAssigned.class);
                assigned.put(officer.officerId(), officer);
            }
        }
        Uni<Void> kept = versions.isEmpty() ? Uni.createFrom().voidItem() : procedures.keep(session, versions.values());
        return kept.chain(() -> keepOfficers(session, assigned));
    }

    private Uni<Void> keepOfficers(Mutiny.Session session, Map<UUID, OfficerAssigned> assigned) {
        if (assigned.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<OfficerCopies.Assigned> rows = new ArrayList<>();
        for (OfficerAssigned officer : assigned.values()) {
            for (Assignment assignment : officer.assignments()) {
                for (String role : assignment.roles()) {
                    rows.add(new OfficerCopies.Assigned(
                            officer.officerId(),
                            assignment.unit(),
                            role,
                            assignment.validFrom(),
                            assignment.validTo()));
                }
            }
        }
        return officers.replace(session, assigned.keySet(), rows);
    }

    private static ProcedureCopies.Published version(ReceivedEvent event) {
        ProcedurePublished published = Payloads.read(event, ProcedurePublished.class);
        return new ProcedureCopies.Published(
                published.code(),
                published.version(),
                published.effectiveFrom(),
                published.effectiveTo(),
                event.data());
    }
}
