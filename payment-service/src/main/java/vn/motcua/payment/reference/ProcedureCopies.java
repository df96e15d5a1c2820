package vn.motcua.payment.reference;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.NotYet;
import vn.motcua.eventing.Payloads;
import vn.motcua.payment.fee.model.FeeSchedule;

/**
 * Published procedure versions, as the catalogue announced them. A version never changes once it is published, so what
 * was read of it stays in memory.
 */
@ApplicationScoped
public class ProcedureCopies {

    private static final String READ = """
            select v.code, v.version, cast(v.body as text)
              from procedure_versions v
              join jsonb_to_recordset(cast(cast(:wanted as text) as jsonb)) as k(code text, version integer)
                on v.code = k.code and v.version = k.version
            """;

    private static final String KEEP = """
            insert into procedure_versions (code, version, effective_from, effective_to, body)
            select r.code, r.version, r."effectiveFrom", r."effectiveTo", r.body
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r(code text, version integer, "effectiveFrom" date, "effectiveTo" date, body jsonb)
            on conflict (code, version) do update
               set effective_from = excluded.effective_from, effective_to = excluded.effective_to, body = excluded.body
            """;

    private final ObjectMapper json;
    private final Map<Version, Map<String, FeeSchedule>> read = new ConcurrentHashMap<>();

    ProcedureCopies(ObjectMapper json) {
        this.json = json;
    }

    /** One version of a procedure. */
    record Version(String code, int version) {}

    /** A version as it came; {@code body} is the JSON of the event. */
    record Published(
            String code,
            int version,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @JsonRawValue String body) {}

    /** One case of one version of a procedure, as a dossier pins it. */
    public record Key(String code, int version, String caseCode) {
        Version ofVersion() {
            return new Version(code, version);
        }
    }

    /**
     * The fees of the given cases.
     *
     * @throws NotYet (in the Uni) when a version has not arrived
     */
    public Uni<Map<Key, FeeSchedule>> schedules(Mutiny.Session session, Set<Key> keys) {
        Set<Version> unread = new HashSet<>();
        keys.stream()
                .map(Key::ofVersion)
                .filter(version -> !read.containsKey(version))
                .forEach(unread::add);
        if (unread.isEmpty()) {
            return Uni.createFrom().item(() -> pick(keys));
        }
        return session.createNativeQuery(READ, Object[].class)
                .setParameter("wanted", Payloads.write(unread))
                .getResultList()
                .map(rows -> {
                    for (Object[] row : rows) {
                        Version version = new Version((String) row[0], ((Number) row[1]).intValue());
                        read.put(version, parse((String) row[2]));
                        unread.remove(version);
                    }
                    if (!unread.isEmpty()) {
                        throw new NotYet("procedure versions " + unread);
                    }
                    return pick(keys);
                });
    }

    /** Keeps versions; a repeated one replaces its copy. */
    Uni<Void> keep(Mutiny.Session session, Collection<Published> rows) {
        return session.createNativeQuery(KEEP)
                .setParameter("rows", Payloads.write(rows))
                .executeUpdate()
                .invoke(() -> rows.forEach(row -> read.remove(new Version(row.code(), row.version()))))
                .replaceWithVoid();
    }

    private Map<Key, FeeSchedule> pick(Set<Key> keys) {
        Map<Key, FeeSchedule> picked = new HashMap<>();
        for (Key key : keys) {
            FeeSchedule schedule = read.getOrDefault(key.ofVersion(), Map.of()).get(key.caseCode());
            if (schedule == null) {
                throw new IllegalArgumentException("no such case in its procedure version: " + key);
            }
            picked.put(key, schedule);
        }
        return picked;
    }

    private Map<String, FeeSchedule> parse(String body) {
        try {
            return json.readValue(body, ProcedureBody.class).schedules();
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("a procedure version cannot be read", broken);
        }
    }
}
