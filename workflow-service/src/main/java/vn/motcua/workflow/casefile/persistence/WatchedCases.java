package vn.motcua.workflow.casefile.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.platform.DossierName;
import vn.motcua.workflow.platform.NamedSql;
import vn.motcua.workflow.platform.Place;
import vn.motcua.workflow.platform.WhoMay;

/** Cases that need a look, for those who watch over a unit; read in order from one index for each unit. */
@ApplicationScoped
public class WatchedCases {

    private static final HoldsToday HOLDS = new HoldsToday(":officer", ":roles", ":today");

    private static final String COLUMNS = """
            select c.dossier_id, c.dossier_code, c.procedure_code, c.unit, c.state, c.due_at,
                   c.nearly_due_marked_at, c.overdue_marked_at,
                   t.step, t.assignee, t.due_at as step_due_at, t.nearly_due_marked_at as step_nearly_due_marked_at,
                   t.overdue_marked_at as step_overdue_marked_at
            """;

    private static final String OPEN_TASK = """
              left join lateral (
                   select t.* from tasks t
                    where t.dossier_id = c.dossier_id and t.closed_at is null and t.role <> 'applicant'
                    order by t.due_at, t.task_no
                    limit 1) as t on true
            """;

    /** The tasks are looked up last: only of what the page shows. */
    private static final String FIND = COLUMNS + """
              from (select c.*
                      from\s""" + HOLDS.units() + """
                       as a
                     cross join lateral (
                           select c.* from cases c
                            where c.unit = a.unit and c.attention = :attention /*more*/
                            order by c.due_at, c.dossier_id
                            limit :most) as c
                     order by c.due_at, c.dossier_id
                     limit :most) as c
            """ + OPEN_TASK + """
             order by c.due_at, c.dossier_id
            """;

    private static final String OF_DOSSIER =
            COLUMNS + " from cases c " + OPEN_TASK + " where " + HOLDS.inOneOf("c.unit") + " and ";

    private final Transactions transactions;
    private final Clock clock;

    WatchedCases(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A case that needs a look.
     *
     * @param dossierAttention whether the dossier itself is nearly due or overdue
     * @param step where it is; of several the one that is due first
     * @param stepAttention whether that step is nearly due or overdue: another fact
     */
    public record Watched(
            UUID dossierId,
            String dossierCode,
            String procedureCode,
            String unit,
            String state,
            Instant dueAt,
            @Nullable Attention dossierAttention,
            @Nullable String step,
            @Nullable UUID assignee,
            @Nullable Instant stepDueAt,
            @Nullable Attention stepAttention) {}

    /** Up to {@code most} cases whose worse attention is this one, the most urgent first. */
    public Uni<List<Watched>> find(Caller caller, Attention attention, @Nullable Place after, int most) {
        Map<String, Object> values = new HashMap<>();
        values.put("officer", caller.id());
        values.put(
                "roles", caller.roles().stream().filter(WhoMay.WATCH::contains).toArray(String[]::new));
        values.put("today", VietnamTime.today(clock));
        values.put("attention", attention.name());
        values.put("most", most);
        if (after != null) {
            values.put("dueAt", after.dueAt().atOffset(ZoneOffset.UTC));
            values.put("after", after.dossierId());
        }
        NamedSql sql = NamedSql.of(sql(after));
        return transactions
                .look(sql.text(), sql.values(values))
                .map(rows -> rows.stream().map(WatchedCases::watched).toList());
    }

    /** The case of one dossier, late or not, if it belongs to a unit in which the caller may read cases. */
    public Uni<List<Watched>> ofDossier(Caller caller, DossierName dossier) {
        Map<String, Object> values = new HashMap<>();
        values.put("officer", caller.id());
        values.put(
                "roles", caller.roles().stream().filter(WhoMay.READ::contains).toArray(String[]::new));
        values.put("today", VietnamTime.today(clock));
        if (dossier.id() != null) {
            values.put("id", dossier.id());
        }
        if (dossier.code() != null) {
            values.put("code", dossier.code());
        }
        NamedSql sql =
                NamedSql.of(OF_DOSSIER + (dossier.id() != null ? "c.dossier_id = :id" : "c.dossier_code = :code"));
        return transactions
                .look(sql.text(), sql.values(values))
                .map(rows -> rows.stream().map(WatchedCases::watched).toList());
    }

    static String sql(@Nullable Place after) {
        return FIND.replace("/*more*/", after == null ? "" : " and (c.due_at, c.dossier_id) > (:dueAt, :after)");
    }

    private static Watched watched(Row row) {
        return new Watched(
                row.getUUID("dossier_id"),
                row.getString("dossier_code"),
                row.getString("procedure_code"),
                row.getString("unit"),
                row.getString("state"),
                TaskRows.instant(row, "due_at"),
                attention(row.getValue("nearly_due_marked_at"), row.getValue("overdue_marked_at")),
                row.getString("step"),
                row.getUUID("assignee"),
                TaskRows.instantOrNull(row, "step_due_at"),
                attention(row.getValue("step_nearly_due_marked_at"), row.getValue("step_overdue_marked_at")));
    }

    private static @Nullable Attention attention(@Nullable Object nearlyDue, @Nullable Object overdue) {
        if (overdue != null) {
            return Attention.OVERDUE;
        }
        return nearlyDue == null ? null : Attention.NEARLY_DUE;
    }
}
