package vn.motcua.catalog.unit.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.platform.CatalogRow;
import vn.motcua.catalog.unit.model.StoredReorganisation;

/** The table of decisions about units. */
@ApplicationScoped
public class Reorganisations {

    private static final String TABLE = "unit_reorganisations";

    private final ObjectMapper json;

    Reorganisations(ObjectMapper json) {
        this.json = json;
    }

    /** The row of a decision that is new. */
    public static CatalogRow begun(StoredReorganisation proposed) {
        return CatalogRow.begun(TABLE, Map.of("id", proposed.id()), proposed.subject());
    }

    /** The row of a decision that is there, locked. */
    public static Uni<CatalogRow> row(Mutiny.Session session, StoredReorganisation decision) {
        return CatalogRow.lock(session, TABLE, Map.of("id", decision.id()), decision.subject());
    }

    /** The units that a planned one touches. */
    public Uni<Set<String>> planned(Mutiny.Session session) {
        return session.createNativeQuery(
                        "select distinct u from unit_reorganisations r cross join unnest(r.units) as u"
                                + " where r.state = 'PLANNED'",
                        String.class)
                .getResultList()
                .map(codes -> codes.stream().collect(Collectors.toUnmodifiableSet()));
    }

    /** Those that are to be carried out by a day, in the order of their days. */
    public Uni<List<UUID>> due(Mutiny.Session session, LocalDate today) {
        return session.createNativeQuery(
                        "select id from unit_reorganisations where state = 'PLANNED' and effective_on <= :today"
                                + " order by effective_on, id",
                        UUID.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** One that is in a state, locked until the commit; null when it is not. */
    public Uni<@Nullable StoredReorganisation> lock(Mutiny.Session session, UUID id, StoredReorganisation.State state) {
        return session.createNativeQuery(
                        "select cast(body as text) from unit_reorganisations where id = :id and state = :state for update",
                        String.class)
                .setParameter("id", id)
                .setParameter("state", state.name())
                .getSingleResultOrNull()
                .map(body -> body == null ? null : toModel(body));
    }

    /** The newest first, one more than wanted when there are more. */
    public Uni<List<StoredReorganisation>> list(Mutiny.Session session, String after, int most) {
        return session.createNativeQuery(
                        "select cast(body as text) from unit_reorganisations where id < cast(:after as uuid)"
                                + " order by id desc limit :most",
                        String.class)
                .setParameter("after", after)
                .setParameter("most", most + 1)
                .getResultList()
                .map(bodies -> bodies.stream().map(this::toModel).collect(Collectors.toList()));
    }

    private StoredReorganisation toModel(String body) {
        try {
            return json.readValue(body, StoredReorganisation.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored reorganisation cannot be read", unreadable);
        }
    }
}
