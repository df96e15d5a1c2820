package vn.motcua.notification.notice.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.notice.model.NoticeState;
import vn.motcua.notification.notice.model.Outcome;

/** Notices as those who watch over the work may see them; who may is part of the query. */
@ApplicationScoped
public class NoticeLists {

    /** One row with empty columns when the dossier may be seen but has no notice (left) here; none when it may not. */
    private static final String OF_DOSSIER = """
            select n.id, n.template, n.state, n.attempts, n.raised_at,
                   case when n.due_at < timestamptz 'infinity' then n.due_at end, n.ended_at, n.failure
              from recipients r
              left join notices n
                on n.dossier_id = r.dossier_id
               and (n.raised_at, n.id) > (cast(cast(:afterTime as text) as timestamptz), :afterId)
             where r.dossier_id = :dossier
               and (:everywhere or exists (
                       select 1 from officer_assignments a
                        where a.officer_id = :officer and a.role = 'inspector'
                          and a.unit in (r.receiving_unit, r.competent_unit)
                          and a.valid_from <= cast(now() at time zone 'Asia/Ho_Chi_Minh' as date)
                          and (a.valid_to is null or a.valid_to >= cast(now() at time zone 'Asia/Ho_Chi_Minh' as date))))
             order by n.raised_at, n.id
             limit :most
            """;

    /** Where a page begins. */
    public record After(String raisedAt, UUID id) {
        /** The first page. */
        public static final After START = new After("-infinity", new UUID(0, 0));
    }

    /**
     * The notices of a dossier, oldest first.
     *
     * @param officer who asks; an inspector sees what belongs to the units assigned
     * @param everywhere whether the officer's units do not matter
     * @return empty when there is no such dossier or this officer may not know of it
     */
    public Uni<Optional<List<NoticeSummary>>> ofDossier(
            Mutiny.Session session, UUID dossierId, UUID officer, boolean everywhere, After after, int most) {
        return session.createNativeQuery(OF_DOSSIER, Object[].class)
                .setParameter("dossier", dossierId)
                .setParameter("officer", officer)
                .setParameter("everywhere", everywhere)
                .setParameter("afterTime", after.raisedAt())
                .setParameter("afterId", after.id())
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(rows.stream()
                                .filter(row -> row[0] != null)
                                .map(NoticeLists::summary)
                                .toList()));
    }

    private static NoticeSummary summary(Object[] row) {
        return new NoticeSummary(
                (UUID) row[0],
                (String) row[1],
                NoticeState.valueOf((String) row[2]),
                ((Number) row[3]).intValue(),
                instant(row[4]),
                row[5] == null ? null : instant(row[5]),
                row[6] == null ? null : instant(row[6]),
                row[7] == null ? null : Outcome.Failure.valueOf((String) row[7]));
    }

    private static Instant instant(@Nullable Object column) {
        return column instanceof OffsetDateTime time
                ? time.toInstant()
                : (Instant) java.util.Objects.requireNonNull(column);
    }
}
