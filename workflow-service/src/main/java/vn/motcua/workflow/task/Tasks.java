package vn.motcua.workflow.task;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Transactions;
import vn.motcua.workflow.platform.NamedSql;
import vn.motcua.workflow.platform.Place;
import vn.motcua.workflow.platform.WhoMay;

/**
 * Finds open tasks of the units and roles in which the caller is assigned. For each pair of unit and role one index is read in order
 * and left after a page, so a page costs the same at a million tasks as at a hundred.
 */
@ApplicationScoped
class Tasks {

    private static final HoldsToday HOLDS = new HoldsToday(":officer", ":roles", ":today");

    private static final String COLUMNS = """
            select t.dossier_id, c.dossier_code, c.procedure_code, t.unit, t.step, t.kind, t.role, r.assignee, r.claimed_at,
                   t.opened_at, t.due_at, t.nearly_due_marked_at, t.overdue_marked_at, c.due_at as dossier_due_at
            """;

    /** Who is responsible, unless the right has ended meanwhile: then anybody of the role may claim the task. Looked up of what is shown only. */
    private static final String RESPONSIBLE =
            """
              left join lateral (
                   select t.assignee, t.claimed_at where\s""" + HoldsToday.still("t.assignee", "t.role", "t.unit", ":today") + ") as r on true\n";

    /** The cases are looked up last: only of what the page shows. */
    private static final String OF_MY_ROLES = COLUMNS + """
              from (select t.*
                      from\s""" + HOLDS.unitsAndRoles() + """
                       as a
                     cross join lateral (
                           select t.* from tasks t
                            where t.closed_at is null and t.unit = a.unit and t.role = a.role /*more*/
                            order by t.due_at, t.dossier_id
                            limit :most) as t
                     order by t.due_at, t.dossier_id
                     limit :most) as t
              join cases c on c.dossier_id = t.dossier_id
            """ + RESPONSIBLE + """
             order by t.due_at, t.dossier_id
            """;

    private static final String OF_ONE_PLACE = COLUMNS + """
              from tasks t
              join cases c on c.dossier_id = t.dossier_id
            """ + RESPONSIBLE + """
             where t.closed_at is null
               and\s""" + HOLDS.as("t.role", "t.unit") + """
                /*more*/
             order by t.due_at, t.dossier_id
             limit :most
            """;

    private final Transactions transactions;
    private final Clock clock;

    Tasks(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param step code of a step
     * @param mine only what the caller is responsible for
     * @param dossierId only this dossier's
     * @param dossierCode only this dossier's
     */
    record Wanted(
            @Nullable String step,
            boolean mine,
            @Nullable UUID dossierId,
            @Nullable String dossierCode) {}

    /** Up to {@code most} open tasks, the most urgent first. */
    Uni<List<TaskLine>> find(Caller caller, Wanted wanted, @Nullable Place after, int most) {
        Map<String, Object> values = new HashMap<>();
        values.put("officer", caller.id());
        values.put(
                "roles",
                caller.roles().stream().filter(WhoMay.PROCESS::contains).toArray(String[]::new));
        values.put("today", VietnamTime.today(clock));
        values.put("most", most);
        put(values, "step", wanted.step());
        put(values, "dossierId", wanted.dossierId());
        put(values, "dossierCode", wanted.dossierCode());
        if (after != null) {
            values.put("dueAt", after.dueAt().atOffset(ZoneOffset.UTC));
            values.put("after", after.dossierId());
        }
        NamedSql sql = NamedSql.of(sql(wanted, after));
        return transactions
                .look(sql.text(), sql.values(values))
                .map(rows -> rows.stream().map(Tasks::line).toList());
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    static String sql(Wanted wanted, @Nullable Place after) {
        StringBuilder more = new StringBuilder();
        if (wanted.step() != null) {
            more.append(" and t.step = :step");
        }
        if (wanted.dossierId() != null) {
            more.append(" and t.dossier_id = :dossierId");
        }
        if (wanted.dossierCode() != null) {
            more.append(" and c.dossier_code = :dossierCode");
        }
        if (wanted.mine()) {
            more.append(" and t.assignee = :officer");
        }
        if (after != null) {
            more.append(" and (t.due_at, t.dossier_id) > (:dueAt, :after)");
        }
        boolean onePlace = wanted.mine() || wanted.dossierId() != null || wanted.dossierCode() != null;
        return (onePlace ? OF_ONE_PLACE : OF_MY_ROLES).replace("/*more*/", more);
    }

    private static TaskLine line(Row row) {
        String attention = row.getValue("overdue_marked_at") != null
                ? "OVERDUE"
                : row.getValue("nearly_due_marked_at") != null ? "NEARLY_DUE" : null;
        @Nullable OffsetDateTime claimedAt = row.getOffsetDateTime("claimed_at");
        return new TaskLine(
                row.getUUID("dossier_id"),
                row.getString("dossier_code"),
                row.getString("procedure_code"),
                row.getString("unit"),
                row.getString("step"),
                row.getString("kind"),
                row.getString("role"),
                row.getUUID("assignee"),
                claimedAt == null ? null : claimedAt.toInstant(),
                row.getOffsetDateTime("opened_at").toInstant(),
                row.getOffsetDateTime("due_at").toInstant(),
                attention,
                row.getOffsetDateTime("dossier_due_at").toInstant());
    }
}
