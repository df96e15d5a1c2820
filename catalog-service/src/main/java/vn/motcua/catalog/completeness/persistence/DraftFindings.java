package vn.motcua.catalog.completeness.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.draft.persistence.StoredFindings;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** What drafts lack, as they keep it. */
@ApplicationScoped
public class DraftFindings {

    /**
     * What one draft lacks.
     *
     * @param version of its row
     * @param findings null when it was written before they were kept
     * @param content the document to find them in; null when that is not needed
     */
    public record Kept(
            UUID id,
            int version,
            @Nullable List<FieldError> findings,
            @Nullable String content) {}

    /** Of some drafts. */
    public Uni<List<Kept>> of(Mutiny.Session session, Collection<UUID> drafts) {
        return session.createNativeQuery(
                        "select id, lock_version, cast(findings as text), case when findings is null then content end"
                                + " from procedure_drafts where id in (:drafts)",
                        Object[].class)
                .setParameter("drafts", drafts)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Kept(
                                (UUID) row[0],
                                ((Number) row[1]).intValue(),
                                row[2] == null ? null : StoredFindings.read((String) row[2]),
                                (String) row[3]))
                        .toList());
    }

    /** Keeps what a draft was found to lack, unless it has been written since. */
    public Uni<Void> keep(Mutiny.Session session, Kept draft, List<FieldError> findings) {
        return session.createNativeQuery(
                        "update procedure_drafts set findings = cast(cast(:findings as text) as jsonb), gaps = :gaps"
                                + " where id = :id and lock_version = :version and findings is null")
                .setParameter("findings", StoredFindings.write(findings))
                .setParameter("gaps", findings.size())
                .setParameter("id", draft.id())
                .setParameter("version", draft.version())
                .executeUpdate()
                .replaceWithVoid();
    }
}
