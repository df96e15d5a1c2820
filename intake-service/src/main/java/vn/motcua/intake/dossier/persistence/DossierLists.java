package vn.motcua.intake.dossier.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.intake.dossier.model.DossierState;
import vn.motcua.kit.command.Caller;
import vn.motcua.transactions.Transactions;

/**
 * Lists of dossiers. Each reads rows between two keys of one index and leaves it at the page's end, so its cost does not grow with the
 * table; an officer's list reads so for each unit of theirs and each shelf and merges, an owner's for each shelf.
 *
 * <p>A shelf is what a dossier is listed under: its status, except that everything that is being worked on stands on one shelf, so that most moves
 * touch no index. What is being worked on is never much, so looking for one status on that shelf discards little.
 *
 * <p>The bounds are compared as whole keys, and the order names the whole key, because equality and order by id would let PostgreSQL walk
 * the primary key instead and discard what does not fit: quick for frequent rows, slow without limit for rare ones. For the same reason no
 * two of these indexes begin with the same column.
 */
@ApplicationScoped
public class DossierLists {

    private static final String COLUMNS = "d.id, d.code, d.status, d.procedure_code, d.procedure_version, d.case_code,"
            + " d.channel, d.applicant_kind, d.receiving_unit, d.competent_unit, d.submitted_at, d.due_at";

    private static final HoldsToday HOLDS = new HoldsToday("$1", "$2", "$3");

    private static final short[] SHELVES = {1, 2, 3, 7, 8, 9, 10};

    /** $1 owner, $2 shelves, $3 status or null, $4 before this id, $5 after this id, $6 rows. */
    static final String OF_OWNER = "select " + COLUMNS + """
             from unnest($2::smallint[]) as s(shelf)
            cross join lateral
                  (select * from dossiers x
                    where (x.owner_ref, x.shelf, x.id) < ($1, s.shelf, $4) and (x.owner_ref, x.shelf, x.id) > ($1, s.shelf, $5)
                      and ($3::smallint is null or x.status = $3)
                    order by x.owner_ref desc, x.shelf desc, x.id desc limit $6) as d
            order by d.id desc limit $6
            """;

    /** $1 officer, $2 roles, $3 day, $4 shelves, $5 status or null, $6 after this id, $7 before this id, $8 rows. */
    static final String OF_UNITS = "select " + COLUMNS + " from " + HOLDS.units() + """
             as u
            cross join unnest($4::smallint[]) as s(shelf)
            cross join lateral
                  (select * from dossiers x
                    where (x.shelf, x.receiving_unit, x.id) > (s.shelf, u.unit, $6) and (x.shelf, x.receiving_unit, x.id) < (s.shelf, u.unit, $7)
                      and ($5::smallint is null or x.status = $5)
                    order by x.shelf, x.receiving_unit, x.id limit $8) as d
            order by d.id limit $8
            """;

    private static final String ONE = "select " + COLUMNS + " from dossiers d where (d.owner_ref = $4 or "
            + HOLDS.inOneOf("d.receiving_unit") + ") and ($5::smallint is null or d.status = $5) and ";

    private static final String BY_CODE = ONE + "d.code = $6 and ($7::text is null or d.portal_code = $7) limit 2";

    private static final String BY_PORTAL_CODE = ONE + "d.portal_code = $6 order by d.id limit 50";

    private final Transactions transactions;

    DossierLists(Transactions transactions) {
        this.transactions = transactions;
    }

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
            @Nullable Instant dueAt) {

        private static Line read(Row row) {
            Columns columns = new Columns(row);
            return new Line(
                    columns.uuid(),
                    columns.textOrNull(),
                    columns.count(),
                    columns.text(),
                    columns.count(),
                    columns.text(),
                    columns.text(),
                    columns.text(),
                    columns.text(),
                    columns.text(),
                    columns.moment(),
                    columns.momentOrNull());
        }
    }

    /** The caller's own dossiers, newest first. */
    public Uni<List<Line>> ofOwner(Caller caller, @Nullable Integer status, @Nullable UUID after, int rows) {
        return lines(
                OF_OWNER,
                caller.id(),
                shelves(status),
                asShort(status),
                after == null ? Dossiers.LAST : after,
                Dossiers.FIRST,
                rows);
    }

    /** What the caller's units received or have to receive, oldest first. */
    public Uni<List<Line>> ofUnits(
            Caller caller, LocalDate today, @Nullable Integer status, @Nullable UUID after, int rows) {
        return lines(
                OF_UNITS,
                caller.id(),
                Dossiers.rolesOf(caller, Dossiers.UNIT_READERS),
                today,
                shelves(status),
                asShort(status),
                after == null ? Dossiers.FIRST : after,
                Dossiers.LAST,
                rows);
    }

    /** The dossier with a code, or those with a portal's code, that the caller may read. */
    public Uni<List<Line>> ofCode(
            Caller caller,
            LocalDate today,
            @Nullable Integer status,
            @Nullable String code,
            @Nullable String portalCode) {
        UUID owner = Dossiers.ownerOrNobody(caller);
        String[] roles = Dossiers.rolesOf(caller, Dossiers.UNIT_READERS);
        return code == null
                ? lines(BY_PORTAL_CODE, caller.id(), roles, today, owner, asShort(status), portalCode)
                : lines(BY_CODE, caller.id(), roles, today, owner, asShort(status), code, portalCode);
    }

    private Uni<List<Line>> lines(String sql, @Nullable Object... values) {
        return transactions
                .look(sql, values)
                .map(rows -> rows.stream().map(Line::read).toList());
    }

    private static Short[] shelves(@Nullable Integer status) {
        if (status != null) {
            return new Short[] {(short) DossierState.of(status).shelf()};
        }
        Short[] all = new Short[SHELVES.length];
        for (int i = 0; i < SHELVES.length; i++) {
            all[i] = SHELVES[i];
        }
        return all;
    }

    private static @Nullable Short asShort(@Nullable Integer status) {
        return status == null ? null : status.shortValue();
    }
}
