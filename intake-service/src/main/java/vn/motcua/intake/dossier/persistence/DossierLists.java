package vn.motcua.intake.dossier.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Caller;

/**
 * Lists of dossiers. Each reads rows between two keys of one index and leaves it at the page's end, so its cost does not grow with the
 * table; an officer's list reads so for each unit of theirs and merges, an owner's for each status.
 *
 * <p>The bounds are compared as whole keys, and the order names the whole key, because equality and order by id would let PostgreSQL walk
 * the primary key instead and discard what does not fit: quick for frequent rows, slow without limit for rare ones. For the same reason no
 * two of these indexes begin with the same column.
 */
@ApplicationScoped
public class DossierLists {

    private static final String COLUMNS = "d.id, d.code, d.status, d.procedure_code, d.procedure_version, d.case_code,"
            + " d.channel, d.applicant_kind, d.receiving_unit, d.competent_unit, d.submitted_at, d.due_at";

    static final String OF_OWNER = "select " + COLUMNS + """
             from generate_series(cast(:leastStatus as integer), cast(:mostStatus as integer)) as s(status)
            cross join lateral
                  (select * from dossiers x
                    where (x.owner_ref, x.status, x.id) < (:caller, s.status, :after)
                      and (x.owner_ref, x.status, x.id) > (:caller, s.status, :first)
                    order by x.owner_ref desc, x.status desc, x.id desc limit :rows) as d
            order by d.id desc limit :rows
            """;

    private static final String OF_UNITS = "select " + COLUMNS + """
             from (select distinct a.unit from officer_assignments a
                    where a.officer_id = :caller and a.role in (:roles)
                      and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)) as u
            cross join lateral
                  (select * from dossiers x
                    where %s
                    limit :rows) as d
            order by d.id limit :rows
            """;

    static final String OF_UNITS_ALL = OF_UNITS.formatted("""
            (x.receiving_unit, x.id) > (u.unit, :after) and (x.receiving_unit, x.id) < (u.unit, :last)
                    order by x.receiving_unit, x.id""");

    static final String OF_UNITS_BY_STATUS = OF_UNITS.formatted("""
            (x.status, x.receiving_unit, x.id) > (:status, u.unit, :after)
                      and (x.status, x.receiving_unit, x.id) < (:status, u.unit, :last)
                    order by x.status, x.receiving_unit, x.id""");

    private static final int LEAST_STATUS = 1;
    private static final int MOST_STATUS = 10;

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    /**
     * A line of a list.
     *
     * @param status national status 1–10
     */
    public record Line(
            UUID id,
            @Nullable String code,
            int status,
            String procedureCode,
            int procedureVersion,
            String caseCode,
            String channel,
            String applicantKind,
            String receivingUnit,
            String competentUnit,
            Instant submittedAt,
            @Nullable Instant dueAt) {}

    /** The caller's own dossiers, newest first. */
    public Uni<List<Line>> ofOwner(
            Mutiny.Session session, Caller caller, @Nullable Integer status, @Nullable UUID after, int rows) {
        return lines(session.createNativeQuery(OF_OWNER, Object[].class)
                .setParameter("leastStatus", status == null ? LEAST_STATUS : status)
                .setParameter("mostStatus", status == null ? MOST_STATUS : status)
                .setParameter("caller", caller.id())
                .setParameter("first", FIRST)
                .setParameter("after", after == null ? LAST : after)
                .setParameter("rows", rows));
    }

    /** What the caller's units received or have to receive, oldest first. */
    public Uni<List<Line>> ofUnits(
            Mutiny.Session session,
            Caller caller,
            LocalDate today,
            @Nullable Integer status,
            @Nullable UUID after,
            int rows) {
        var query = session.createNativeQuery(status == null ? OF_UNITS_ALL : OF_UNITS_BY_STATUS, Object[].class)
                .setParameter("caller", caller.id())
                .setParameter("roles", Dossiers.rolesOf(caller, Dossiers.UNIT_READERS))
                .setParameter("today", today)
                .setParameter("after", after == null ? FIRST : after)
                .setParameter("last", LAST)
                .setParameter("rows", rows);
        return lines(status == null ? query : query.setParameter("status", status.shortValue()));
    }

    private static Uni<List<Line>> lines(Mutiny.SelectionQuery<Object[]> query) {
        return query.getResultList()
                .map(rows -> rows.stream().map(DossierLists::line).toList());
    }

    private static Line line(Object[] row) {
        return new Line(
                (UUID) row[0],
                (String) row[1],
                ((Number) row[2]).intValue(),
                (String) row[3],
                ((Number) row[4]).intValue(),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                instant(row[10]),
                row[11] == null ? null : instant(row[11]));
    }

    /** A native query's timestamp, whichever type the driver chose. */
    private static Instant instant(Object column) {
        return switch (column) {
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            default -> throw new IllegalArgumentException("not a time: " + column.getClass());
        };
    }
}
