package vn.motcua.workflow.task;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Transactions;
import vn.motcua.workflow.platform.NamedSql;
import vn.motcua.workflow.platform.Place;
import vn.motcua.workflow.platform.WhoMay;

/** Finds tasks that are offered to another unit and not confirmed yet: those the caller's units were sent, and those they have sent. */
@ApplicationScoped
class Transfers {

    private static final HoldsToday HOLDS = new HoldsToday(":officer", ":roles", ":today");

    private static final String FIND = """
            select t.dossier_id, c.dossier_code, c.procedure_code, t.unit, t.step, t.kind, t.role, t.assignee, n.name as assignee_name,
                   t.transfer_to, t.transfer_asked_by, b.name as asked_by_name, t.transfer_asked_at, t.transfer_confirm_by, t.transfer_reason
              from (select t.*
                      from\s""" + HOLDS.units() + """
             as a
                     cross join lateral (
                           select t.* from tasks t
                            where t.closed_at is null and t.transfer_to is not null and /*side*/ = a.unit /*more*/
                            order by t.transfer_confirm_by, t.dossier_id
                            limit :most) as t
                     where true /*unit*/
                     order by t.transfer_confirm_by, t.dossier_id
                     limit :most) as t
              join cases c on c.dossier_id = t.dossier_id
              left join officer_names n on n.officer_id = t.assignee
              left join officer_names b on b.officer_id = t.transfer_asked_by
             order by t.transfer_confirm_by, t.dossier_id
            """;

    private final Transactions transactions;
    private final Clock clock;

    Transfers(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Which way. */
    enum Direction {
        /** To the caller's units. */
        IN,
        /** From the caller's units. */
        OUT
    }

    /** Up to {@code most} of them, the most urgent first. */
    Uni<List<TransferLine>> find(
            Caller caller, Direction direction, @Nullable String unit, boolean late, @Nullable Place after, int most) {
        Map<String, Object> values = new HashMap<>();
        values.put("officer", caller.id());
        values.put(
                "roles", caller.roles().stream().filter(WhoMay.READ::contains).toArray(String[]::new));
        values.put("today", VietnamTime.today(clock));
        values.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        values.put("most", most);
        if (unit != null) {
            values.put("unit", unit);
        }
        if (after != null) {
            values.put("confirmBy", after.dueAt().atOffset(ZoneOffset.UTC));
            values.put("after", after.dossierId());
        }
        NamedSql sql = NamedSql.of(sql(direction, unit != null, late, after != null));
        return transactions
                .look(sql.text(), sql.values(values))
                .map(rows -> rows.stream().map(Transfers::line).toList());
    }

    static String sql(Direction direction, boolean ofUnit, boolean late, boolean goesOn) {
        String more = (late ? " and t.transfer_confirm_by < :now" : "")
                + (goesOn ? " and (t.transfer_confirm_by, t.dossier_id) > (:confirmBy, :after)" : "");
        return FIND.replace("/*side*/", direction == Direction.IN ? "t.transfer_to" : "t.unit")
                .replace("/*unit*/", ofUnit ? " and a.unit = :unit" : "")
                .replace("/*more*/", more);
    }

    private static TransferLine line(Row row) {
        return new TransferLine(
                row.getUUID("dossier_id"),
                row.getString("dossier_code"),
                row.getString("procedure_code"),
                row.getString("step"),
                row.getString("kind"),
                row.getString("role"),
                row.getString("unit"),
                row.getString("transfer_to"),
                row.getUUID("transfer_asked_by"),
                row.getString("asked_by_name"),
                row.getOffsetDateTime("transfer_asked_at").toInstant(),
                row.getOffsetDateTime("transfer_confirm_by").toInstant(),
                row.getString("transfer_reason"),
                row.getUUID("assignee"),
                row.getString("assignee_name"));
    }
}
