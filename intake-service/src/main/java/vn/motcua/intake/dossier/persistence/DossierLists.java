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
 * Lists of dossiers. Both run along an index from the cursor on and stop at the page's end, so their cost does not grow with the table; an
 * officer's runs so for each unit of theirs and merges.
 */
@ApplicationScoped
public class DossierLists {

    private static final String COLUMNS = "d.id, d.code, d.status, d.procedure_code, d.procedure_version, d.case_code,"
            + " d.channel, d.applicant_kind, d.receiving_unit, d.competent_unit, d.submitted_at, d.due_at";

    static final String OF_OWNER = "select " + COLUMNS + """
             from dossiers d
            where d.owner_ref = :caller and d.id < :after%s
            order by d.id desc limit :rows
            """;

    static final String OF_UNITS = "select " + COLUMNS + """
             from (select distinct a.unit from officer_assignments a
                    where a.officer_id = :caller and a.role in (:roles)
                      and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)) as u
            cross join lateral
                  (select * from dossiers x
                    where x.receiving_unit = u.unit and x.id > :after%s
                    order by x.id limit :rows) as d
            order by d.id limit :rows
            """;

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
        var query = session.createNativeQuery(
                        OF_OWNER.formatted(status == null ? "" : " and d.status = :status"), Object[].class)
                .setParameter("caller", caller.id())
                .setParameter("after", after == null ? LAST : after)
                .setParameter("rows", rows);
        return lines(query, status);
    }

    /** What the caller's units received or have to receive, oldest first. */
    public Uni<List<Line>> ofUnits(
            Mutiny.Session session,
            Caller caller,
            LocalDate today,
            @Nullable Integer status,
            @Nullable UUID after,
            int rows) {
        var query = session.createNativeQuery(
                        OF_UNITS.formatted(status == null ? "" : " and x.status = :status"), Object[].class)
                .setParameter("caller", caller.id())
                .setParameter("roles", Dossiers.rolesOf(caller, Dossiers.UNIT_READERS))
                .setParameter("today", today)
                .setParameter("after", after == null ? FIRST : after)
                .setParameter("rows", rows);
        return lines(query, status);
    }

    private static Uni<List<Line>> lines(Mutiny.SelectionQuery<Object[]> query, @Nullable Integer status) {
        if (status != null) {
            query.setParameter("status", status.shortValue());
        }
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
