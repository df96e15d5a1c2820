package vn.motcua.workflow.task;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.processflow.OfficerRoles;
import vn.motcua.transactions.Transactions;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.platform.NamedSql;
import vn.motcua.workflow.platform.Place;
import vn.motcua.workflow.platform.WhoMay;

/**
 * Finds open tasks of the units and roles in which the caller is assigned, and of all roles in the units that the caller leads or inspects. For each
 * pair of unit and role one index is read in order and left after a page, so a page costs the same at a million tasks as at a hundred.
 */
@ApplicationScoped
class Tasks {

    private static final HoldsToday HOLDS = new HoldsToday(":officer", ":roles", ":today");
    private static final HoldsToday WATCHES = new HoldsToday(":officer", ":watching", ":today");

    private static final String COLUMNS = """
            select t.dossier_id, c.dossier_code, c.procedure_code, t.unit, t.step, t.kind, t.role, r.assignee, r.claimed_at,
                   t.opened_at, t.due_at, t.nearly_due_marked_at, t.overdue_marked_at, c.due_at as dossier_due_at, n.name as assignee_name,
                   t.transfer_to, t.transfer_confirm_by
            """;

    /** Who is responsible, unless the right has ended meanwhile: then anybody of the role may claim the task. Looked up of what is shown only. */
    private static final String RESPONSIBLE = """
              left join lateral (
                   select t.assignee, t.claimed_at where\s""" + HoldsToday.still("t.assignee", "t.role", "t.unit", ":today") + """
            ) as r on true
              left join officer_names n on n.officer_id = r.assignee
            """;

    /** What is the caller's own work. */
    private static final String OWN_POSTS = HOLDS.unitsAndRoles();

    /** The same, and whatever is done in the units that the caller watches over. */
    private static final String POSTS_IN_SIGHT = "(select p.unit, p.role from " + OWN_POSTS
            + " as p union select u.unit, w.role from " + WATCHES.units()
            + " as u cross join unnest(cast(:all as text[])) as w(role))";

    /** The cases are looked up last: only of what the page shows. */
    private static final String OF_MY_ROLES = COLUMNS + """
              from (select t.*
                      from /*posts*/ as a
                     cross join lateral (
                           select t.* from tasks t
                            where t.closed_at is null and t.unit = a.unit and t.role = a.role /*more*/
                            order by t.due_at, t.dossier_id
                            limit :most) as t
                     where true /*place*/
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
               and /*right*/ /*more*/
             order by t.due_at, t.dossier_id
             limit :most
            """;

    private static final String OWN_RIGHT = HOLDS.as("t.role", "t.unit");

    private static final String RIGHT_IN_SIGHT = "(" + OWN_RIGHT + " or " + WATCHES.inOneOf("t.unit") + ")";

    private static final String DEPUTISED = """
             and t.assignee in (select d.officer_id from delegations d where d.deputy_id = :officer and d.unit = t.unit
                                   and d.valid_from <= :today and d.valid_to >= :today and d.ended_at is null)
            """;

    private static final String COUNTS = """
            select t.step, count(*) as all_of_them,
                   count(*) filter (where t.assignee = :officer) as mine,
                   count(*) filter (where t.assignee is null) as free,
                   count(*) filter (where t.nearly_due_marked_at is not null and t.overdue_marked_at is null) as nearly_due,
                   count(*) filter (where t.overdue_marked_at is not null) as overdue
              from /*posts*/ as a
              join tasks t on t.closed_at is null and t.unit = a.unit and t.role = a.role
             where true /*place*/
             group by t.step
             order by t.step
            """;

    private final Transactions transactions;
    private final Clock clock;

    Tasks(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is looked for; null where it does not matter.
     *
     * @param step code of a step
     * @param mine only what the caller is responsible for
     * @param dossierId only this dossier's
     * @param dossierCode only this dossier's
     * @param more what else
     */
    record Wanted(
            @Nullable String step,
            boolean mine,
            @Nullable UUID dossierId,
            @Nullable String dossierCode,
            More more) {

        Wanted(@Nullable String step, boolean mine, @Nullable UUID dossierId, @Nullable String dossierCode) {
            this(step, mine, dossierId, dossierCode, More.NOTHING);
        }

        private boolean isOnePlace() {
            return mine || dossierId != null || dossierCode != null || more.assignee() != null || more.deputising();
        }
    }

    /**
     * What else is looked for.
     *
     * @param unit whose work
     * @param role whose work
     * @param kind what is done
     * @param assignee who is responsible
     * @param free only what nobody is responsible for
     * @param claimed only what somebody is responsible for
     * @param deputising only what belongs to officers for whom the caller stands in today
     * @param attention of the step
     * @param procedure code of the procedure
     * @param dueBefore due before this moment
     */
    record More(
            @Nullable String unit,
            @Nullable String role,
            @Nullable String kind,
            @Nullable UUID assignee,
            boolean free,
            boolean claimed,
            boolean deputising,
            @Nullable Attention attention,
            @Nullable String procedure,
            @Nullable Instant dueBefore) {

        static final More NOTHING = new More(null, null, null, null, false, false, false, null, null, null);
    }

    /** How much of a step is open. */
    record StepCount(String step, long all, long mine, long free, long nearlyDue, long overdue) {}

    /** Up to {@code most} open tasks, the most urgent first. */
    Uni<List<TaskLine>> find(Caller caller, Wanted wanted, @Nullable Place after, int most) {
        Map<String, Object> values = values(caller);
        values.put("most", most);
        put(values, "step", wanted.step());
        put(values, "dossierId", wanted.dossierId());
        put(values, "dossierCode", wanted.dossierCode());
        put(values, "unit", wanted.more().unit());
        put(values, "role", wanted.more().role());
        put(values, "kind", wanted.more().kind());
        put(values, "assignee", wanted.more().assignee());
        put(values, "procedure", wanted.more().procedure());
        put(values, "dueBefore", time(wanted.more().dueBefore()));
        if (after != null) {
            values.put("dueAt", after.dueAt().atOffset(ZoneOffset.UTC));
            values.put("after", after.dossierId());
        }
        NamedSql sql = NamedSql.of(sql(wanted, after, watches(caller)));
        return transactions
                .look(sql.text(), sql.values(values))
                .map(rows -> rows.stream().map(Tasks::line).toList());
    }

    /** How much is open for the caller, step by step. */
    Uni<List<StepCount>> count(Caller caller, @Nullable String unit) {
        Map<String, Object> values = values(caller);
        put(values, "unit", unit);
        NamedSql sql = NamedSql.of(countSql(unit != null, watches(caller)));
        return transactions.look(sql.text(), sql.values(values)).map(rows -> rows.stream()
                .map(row -> new StepCount(
                        row.getString("step"),
                        row.getLong("all_of_them"),
                        row.getLong("mine"),
                        row.getLong("free"),
                        row.getLong("nearly_due"),
                        row.getLong("overdue")))
                .toList());
    }

    private Map<String, Object> values(Caller caller) {
        Map<String, Object> values = new HashMap<>();
        values.put("officer", caller.id());
        values.put("roles", roles(caller, WhoMay.PROCESS));
        values.put("watching", roles(caller, WhoMay.WATCH));
        values.put("all", OfficerRoles.ALL.toArray(String[]::new));
        values.put("today", VietnamTime.today(clock));
        values.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        return values;
    }

    private static String[] roles(Caller caller, Set<String> of) {
        return caller.roles().stream().filter(of::contains).toArray(String[]::new);
    }

    private static boolean watches(Caller caller) {
        return caller.roles().stream().anyMatch(WhoMay.WATCH::contains);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    static String sql(Wanted wanted, @Nullable Place after) {
        return sql(wanted, after, false);
    }

    static String sql(Wanted wanted, @Nullable Place after, boolean watches) {
        StringBuilder more = new StringBuilder();
        StringBuilder place = new StringBuilder();
        boolean onePlace = wanted.isOnePlace();
        add(more, wanted.step(), " and t.step = :step");
        add(more, wanted.dossierId(), " and t.dossier_id = :dossierId");
        add(more, wanted.dossierCode(), " and c.dossier_code = :dossierCode");
        add(more, wanted.mine() ? "" : null, " and t.assignee = :officer");
        More other = wanted.more();
        add(onePlace ? more : place, other.unit(), onePlace ? " and t.unit = :unit" : " and a.unit = :unit");
        add(onePlace ? more : place, other.role(), onePlace ? " and t.role = :role" : " and a.role = :role");
        add(more, other.kind(), " and t.kind = :kind");
        add(more, other.assignee(), " and t.assignee = :assignee");
        add(more, other.free() ? "" : null, " and t.assignee is null");
        add(more, other.claimed() ? "" : null, " and t.assignee is not null");
        add(more, other.deputising() ? "" : null, DEPUTISED);
        add(more, other.dueBefore(), " and t.due_at < :dueBefore");
        if (other.attention() == Attention.OVERDUE) {
            more.append(" and t.overdue_marked_at is not null and t.due_at <= :now");
        } else if (other.attention() == Attention.NEARLY_DUE) {
            more.append(" and t.nearly_due_marked_at is not null and t.overdue_marked_at is null");
        }
        add(
                more,
                other.procedure(),
                onePlace
                        ? " and c.procedure_code = :procedure"
                        : " and exists (select 1 from cases p where p.dossier_id = t.dossier_id and p.procedure_code = :procedure)");
        if (after != null) {
            more.append(" and (t.due_at, t.dossier_id) > (:dueAt, :after)");
        }
        return (onePlace ? OF_ONE_PLACE : OF_MY_ROLES)
                .replace("/*posts*/", watches ? POSTS_IN_SIGHT : OWN_POSTS)
                .replace("/*right*/", watches ? RIGHT_IN_SIGHT : OWN_RIGHT)
                .replace("/*more*/", more)
                .replace("/*place*/", place);
    }

    static String countSql(boolean ofUnit, boolean watches) {
        return COUNTS.replace("/*posts*/", watches ? POSTS_IN_SIGHT : OWN_POSTS)
                .replace("/*place*/", ofUnit ? " and a.unit = :unit" : "");
    }

    private static void add(StringBuilder conditions, @Nullable Object wanted, String condition) {
        if (wanted != null) {
            conditions.append(condition);
        }
    }

    private static TaskLine line(Row row) {
        String attention = row.getValue("overdue_marked_at") != null
                ? "OVERDUE"
                : row.getValue("nearly_due_marked_at") != null ? "NEARLY_DUE" : null;
        @Nullable OffsetDateTime claimedAt = row.getOffsetDateTime("claimed_at");
        @Nullable OffsetDateTime confirmBy = row.getOffsetDateTime("transfer_confirm_by");
        return new TaskLine(
                row.getUUID("dossier_id"),
                row.getString("dossier_code"),
                row.getString("procedure_code"),
                row.getString("unit"),
                row.getString("step"),
                row.getString("kind"),
                row.getString("role"),
                row.getUUID("assignee"),
                row.getString("assignee_name"),
                claimedAt == null ? null : claimedAt.toInstant(),
                row.getOffsetDateTime("opened_at").toInstant(),
                row.getOffsetDateTime("due_at").toInstant(),
                attention,
                row.getOffsetDateTime("dossier_due_at").toInstant(),
                row.getString("transfer_to"),
                confirmBy == null ? null : confirmBy.toInstant());
    }
}
