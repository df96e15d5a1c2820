package vn.motcua.catalog.draft.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.VersionState;
import vn.motcua.kit.refusal.NotFound;

/** The table of drafts. */
@ApplicationScoped
public class ProcedureDrafts {

    private static final UUID LAST = new UUID(-1, -1);
    private static final Set<VersionState> OPEN = Set.of(VersionState.DRAFT, VersionState.PROPOSED);

    /** Which drafts a list shall have; null filters nothing. */
    public record Filter(
            @Nullable VersionState state,
            @Nullable String code,
            @Nullable UUID after,
            int most) {}

    /** One draft; refuses with {@link NotFound}. */
    public Uni<ProcedureDraftRow> find(Mutiny.Session session, UUID id) {
        return required(session.find(ProcedureDraftRow.class, id));
    }

    /** The same, locked until the commit. */
    public Uni<ProcedureDraftRow> lock(Mutiny.Session session, UUID id) {
        return required(session.find(ProcedureDraftRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<ProcedureDraftRow> required(Uni<@Nullable ProcedureDraftRow> row) {
        return row.onItem().ifNull().failWith(NotFound::new).map(found -> found);
    }

    /** The draft of a procedure that is still open, locked until the commit; null when there is none. */
    public Uni<@Nullable ProcedureDraftRow> lockOpen(Mutiny.Session session, String code) {
        return session.createSelectionQuery(
                        "from ProcedureDraft d where d.code = :code and d.state in :open", ProcedureDraftRow.class)
                .setParameter("code", code)
                .setParameter("open", OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull();
    }

    /** The drafts that fit, newest first, one more than wanted when there are more; without a state only open ones. */
    public Uni<List<ProcedureDraft>> list(Mutiny.Session session, Filter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder query = new StringBuilder("from ProcedureDraft d where d.id < :after and d.state in :states");
        values.put("after", filter.after() == null ? LAST : filter.after());
        values.put("states", filter.state() == null ? OPEN : Set.of(filter.state()));
        if (filter.code() != null) {
            query.append(" and d.code = :code");
            values.put("code", filter.code());
        }
        Mutiny.SelectionQuery<ProcedureDraftRow> drafts =
                session.createSelectionQuery(query + " order by d.id desc", ProcedureDraftRow.class);
        values.forEach(drafts::setParameter);
        return drafts.setMaxResults(filter.most() + 1)
                .getResultList()
                .map(rows -> rows.stream().map(ProcedureDraftRow::toModel).toList());
    }
}
