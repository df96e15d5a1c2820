package vn.motcua.payment.fee.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.payment.fee.model.FeeSchedule;
import vn.motcua.payment.reference.ProcedureCopies;

/** What procedure versions say about fees. A published version never changes, so what was read of it stays in memory. */
@ApplicationScoped
class FeeSchedules {

    private final ProcedureCopies procedures;
    private final ObjectMapper json;
    private final Map<ProcedureCopies.Version, Map<String, FeeSchedule>> read = new ConcurrentHashMap<>();

    FeeSchedules(ProcedureCopies procedures, ObjectMapper json) {
        this.procedures = procedures;
        this.json = json;
    }

    /**
     * Reads the versions that are not in memory, with one query.
     *
     * @throws vn.motcua.eventing.NotYet (in the Uni) when one has not arrived
     */
    Uni<Void> load(Mutiny.Session session, Set<ProcedureCopies.Version> versions) {
        Set<ProcedureCopies.Version> unread =
                versions.stream().filter(version -> !read.containsKey(version)).collect(Collectors.toSet());
        return unread.isEmpty()
                ? Uni.createFrom().voidItem()
                : procedures
                        .bodies(session, unread)
                        .invoke(bodies -> bodies.forEach((version, body) -> read.put(version, parse(body))))
                        .replaceWithVoid();
    }

    /**
     * The fees of a case of a loaded version.
     *
     * @throws IllegalArgumentException when the version has no such case: the event that says so is broken
     */
    FeeSchedule of(ProcedureCopies.Version version, String caseCode) {
        FeeSchedule schedule = read.getOrDefault(version, Map.of()).get(caseCode);
        if (schedule == null) {
            throw new IllegalArgumentException("no case " + caseCode + " in " + version);
        }
        return schedule;
    }

    private Map<String, FeeSchedule> parse(String body) {
        try {
            return json.readValue(body, ProcedureBody.class).schedules();
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("a procedure version cannot be read", broken);
        }
    }
}
