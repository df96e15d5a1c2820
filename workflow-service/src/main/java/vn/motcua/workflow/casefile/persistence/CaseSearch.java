package vn.motcua.workflow.casefile.persistence;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Transactions;
import vn.motcua.workflow.casefile.model.CaseLife;
import vn.motcua.workflow.casefile.model.CasePause;
import vn.motcua.workflow.casefile.model.CaseState;
import vn.motcua.workflow.deadline.model.Attention;
import vn.motcua.workflow.platform.DossierName;
import vn.motcua.workflow.platform.NamedSql;
import vn.motcua.workflow.platform.Place;
import vn.motcua.workflow.platform.WhoMay;

/**
 * Finds cases of the caller's units. For each way of searching one index is read in order, unit by unit, and left after a page: by attention and by
 * who is responsible the most urgent first, by everything else the latest received first. What else is asked is looked at on the way.
 */
@ApplicationScoped
public class CaseSearch {

    private static final HoldsToday HOLDS = new HoldsToday(":officer", ":roles", ":today");

    private static final String COLUMNS = """
            select c.dossier_id, c.dossier_code, c.procedure_code, c.unit, c.receiving_unit, c.channel, c.state, coalesce(c.life, c.state) as life,
                   c.received_at, c.due_at, c.nearly_due_marked_at, c.overdue_marked_at, c.attention, c.paused_at, c.result_code,
                   t.step, t.assignee, n.name as assignee_name, t.due_at as step_due_at, t.nearly_due_marked_at as step_nearly_due_marked_at,
                   t.overdue_marked_at as step_overdue_marked_at, /*place*/ as sorted_by
            """;

    /** Looked up last: only of what the page shows. */
    private static final String OPEN_TASK = """
              left join lateral (
                   select t.* from tasks t
                    where t.dossier_id = c.dossier_id and t.closed_at is null and t.role <> 'applicant'
                    order by t.due_at, t.task_no
                    limit 1) as t on true
              left join officer_names n on n.officer_id = t.assignee
            """;

    /** Page by page of each unit's index, merged. */
    private static final String OF_UNITS = COLUMNS + """
              from (select c.*
                      from\s""" + HOLDS.units() + """
             as a/*procedures*/
                     cross join lateral (
                           select c.* from cases c
                            where c.unit = a.unit /*more*/
                            order by /*order of c*/
                            limit :most) as c
                     where true /*unit*/
                     order by /*order of c*/
                     limit :most) as c
            """ + OPEN_TASK + """
             order by /*order of c*/
            """;

    private static final String OF_SECTOR = """

                     cross join (select distinct p.code from procedure_versions p where p.body->'sector'->>'code' = :sector) as q
            """;

    /** By the tasks for which somebody is responsible; a case of which several are, by the most urgent one. */
    private static final String OF_ASSIGNEE = COLUMNS + """
              from (select c.*, w.due_at as work_due_at
                      from tasks w
                      join cases c on c.dossier_id = w.dossier_id
                     where w.closed_at is null and w.assignee = :assignee
                       and not exists (select 1 from tasks o where o.dossier_id = w.dossier_id and o.closed_at is null
                                          and o.assignee = w.assignee and (o.due_at, o.task_no) < (w.due_at, w.task_no))
                       and\s""" + HOLDS.inOneOf("c.unit", "w.unit") + """
                      /*more*/
                     order by w.due_at, w.dossier_id
                     limit :most) as c
            """ + OPEN_TASK + """
             order by c.work_due_at, c.dossier_id
            """;

    /** One dossier's, wherever the caller's unit decides, works, has worked or is asked to. */
    private static final String OF_DOSSIER =
            COLUMNS + " from cases c " + OPEN_TASK + " where (" + HOLDS.inOneOf("c.unit")
                    + " or exists (select 1 from tasks w where w.dossier_id = c.dossier_id and (w.unit <> c.unit and w.outcome is distinct from 'MOVED' and "
                    + HOLDS.inOneOf("w.unit") + " or w.closed_at is null and w.transfer_to is not null and "
                    + HOLDS.inOneOf("w.transfer_to") + "))) and ";

    private final Transactions transactions;
    private final Clock clock;

    CaseSearch(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is looked for; null where it does not matter.
     *
     * @param unit whose case it is
     * @param procedure code of the procedure
     * @param sector code of the procedure's sector
     * @param life whose time runs
     * @param state the stage of its work
     * @param attention the worse of dossier and open steps
     * @param assignee who is responsible for an open step
     * @param pausedFor what the applicant has to do while the clock stands still
     * @param receivedFrom received then or later
     * @param receivedBefore received before
     * @param dueBefore due before
     */
    public record Wanted(
            @Nullable String unit,
            @Nullable String procedure,
            @Nullable String sector,
            @Nullable CaseLife life,
            @Nullable CaseState state,
            @Nullable Attention attention,
            @Nullable UUID assignee,
            CasePause.@Nullable Cause pausedFor,
            @Nullable Instant receivedFrom,
            @Nullable Instant receivedBefore,
            @Nullable Instant dueBefore) {

        /** Everything. */
        public static final Wanted ANY = new Wanted(null, null, null, null, null, null, null, null, null, null, null);

        private boolean isByTime() {
            return attention == null && assignee == null;
        }
    }

    /**
     * A case that was found.
     *
     * @param dossierAttention whether the dossier itself is nearly due or overdue
     * @param step where it is; of several the one that is due first
     * @param stepAttention whether that step is nearly due or overdue: another fact
     * @param pausedAt since when the clock stands still
     * @param sortedBy its place in the list
     */
    public record Found(
            UUID dossierId,
            String dossierCode,
            String procedureCode,
            String unit,
            String receivingUnit,
            String channel,
            String state,
            String life,
            Instant receivedAt,
            Instant dueAt,
            @Nullable Attention dossierAttention,
            @Nullable String step,
            @Nullable UUID assignee,
            @Nullable String assigneeName,
            @Nullable Instant stepDueAt,
            @Nullable Attention stepAttention,
            @Nullable Instant pausedAt,
            @Nullable String resultCode,
            Instant sortedBy) {}

    /** Up to {@code most} cases of the caller's units. */
    public Uni<List<Found>> find(Caller caller, Wanted wanted, @Nullable Place after, int most) {
        Map<String, Object> values = values(caller);
        values.put("most", most);
        put(values, "unit", wanted.unit());
        put(values, "procedure", wanted.procedure());
        put(values, "sector", wanted.sector());
        put(values, "life", name(wanted.life()));
        put(values, "state", name(wanted.state()));
        put(values, "attention", name(wanted.attention()));
        put(values, "assignee", wanted.assignee());
        put(values, "receivedFrom", time(wanted.receivedFrom()));
        put(values, "receivedBefore", time(wanted.receivedBefore()));
        put(values, "dueBefore", time(wanted.dueBefore()));
        if (after != null) {
            values.put("place", time(after.dueAt()));
            values.put("after", after.dossierId());
        }
        return look(NamedSql.of(sql(wanted, after != null)), values);
    }

    /** The case of one dossier, if the caller sees it. */
    public Uni<List<Found>> ofDossier(Caller caller, DossierName dossier) {
        Map<String, Object> values = values(caller);
        put(values, "id", dossier.id());
        put(values, "code", dossier.code());
        String which = dossier.id() != null ? "c.dossier_id = :id" : "c.dossier_code = :code";
        return look(NamedSql.of(OF_DOSSIER.replace("/*place*/", "c.due_at") + which), values);
    }

    private Uni<List<Found>> look(NamedSql sql, Map<String, Object> values) {
        return transactions
                .look(sql.text(), sql.values(values))
                .map(rows -> rows.stream().map(CaseSearch::found).toList());
    }

    private Map<String, Object> values(Caller caller) {
        Map<String, Object> values = new HashMap<>();
        values.put("officer", caller.id());
        values.put(
                "roles", caller.roles().stream().filter(WhoMay.READ::contains).toArray(String[]::new));
        values.put("today", VietnamTime.today(clock));
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    static String sql(Wanted wanted, boolean goesOn) {
        StringBuilder more = new StringBuilder(conditions(wanted));
        if (wanted.assignee() != null) {
            add(more, wanted.unit(), " and c.unit = :unit");
            add(more, wanted.procedure(), " and c.procedure_code = :procedure");
            add(
                    more,
                    wanted.sector(),
                    " and exists (select 1 from procedure_versions p where p.code = c.procedure_code"
                            + " and p.version = c.procedure_version and p.body->'sector'->>'code' = :sector)");
            add(more, wanted.attention(), " and c.attention = :attention");
            add(more, goesOn ? "" : null, " and (w.due_at, w.dossier_id) > (:place, :after)");
            return OF_ASSIGNEE.replace("/*place*/", "c.work_due_at").replace("/*more*/", more);
        }
        boolean byTime = wanted.isByTime();
        add(more, wanted.attention(), " and c.attention = :attention");
        add(more, wanted.procedure(), " and c.procedure_code = :procedure");
        add(more, wanted.sector(), " and c.procedure_code = q.code");
        add(
                more,
                goesOn ? "" : null,
                byTime
                        ? " and (c.received_at, c.dossier_id) < (:place, :after)"
                        : " and (c.due_at, c.dossier_id) > (:place, :after)");
        return OF_UNITS.replace("/*place*/", byTime ? "c.received_at" : "c.due_at")
                .replace("/*procedures*/", wanted.sector() == null ? "" : OF_SECTOR)
                .replace("/*unit*/", wanted.unit() == null ? "" : " and a.unit = :unit")
                .replace("/*more*/", more)
                .replace("/*order of c*/", byTime ? "c.received_at desc, c.dossier_id desc" : "c.due_at, c.dossier_id");
    }

    /** What is looked at on the way; which end a case came to, or that it came to none, is known to the indexes. */
    private static String conditions(Wanted wanted) {
        StringBuilder more = new StringBuilder();
        CaseLife life = wanted.life() != null ? wanted.life() : lifeOf(wanted.state());
        if (life != null) {
            more.append(life.isFinal() ? " and c.ended_as = '" + life + "'" : " and c.ended_as is null");
        }
        if (wanted.life() != null && !wanted.life().isFinal()) {
            more.append(" and coalesce(c.life, c.state) = :life");
        }
        add(more, wanted.state(), " and c.state = :state");
        if (wanted.pausedFor() != null) {
            more.append(" and c.paused_at is not null and ")
                    .append(wanted.pausedFor() == CasePause.Cause.SUPPLEMENT ? "" : "not ")
                    .append("exists (select 1 from tasks p where p.dossier_id = c.dossier_id and p.closed_at is null"
                            + " and p.kind = 'SUPPLEMENT')");
        }
        add(more, wanted.receivedFrom(), " and c.received_at >= :receivedFrom");
        add(more, wanted.receivedBefore(), " and c.received_at < :receivedBefore");
        add(more, wanted.dueBefore(), " and c.due_at < :dueBefore");
        return more.toString();
    }

    /** What a stage says of the life: one that is an end, or that it goes on. */
    private static @Nullable CaseLife lifeOf(@Nullable CaseState state) {
        return state == null
                ? null
                : switch (state) {
                    case RETURNED -> CaseLife.RETURNED;
                    case WITHDRAWN -> CaseLife.WITHDRAWN;
                    case STOPPED -> CaseLife.STOPPED;
                    case AWAITING_PAYMENT, APPRAISAL, APPROVAL, ISSUE, HAND_OVER -> CaseLife.IN_PROCESS;
                };
    }

    private static void add(StringBuilder conditions, @Nullable Object wanted, String condition) {
        if (wanted != null) {
            conditions.append(condition);
        }
    }

    private static Found found(Row row) {
        return new Found(
                row.getUUID("dossier_id"),
                row.getString("dossier_code"),
                row.getString("procedure_code"),
                row.getString("unit"),
                row.getString("receiving_unit"),
                row.getString("channel"),
                row.getString("state"),
                row.getString("life"),
                TaskRows.instant(row, "received_at"),
                TaskRows.instant(row, "due_at"),
                attention(row.getValue("nearly_due_marked_at"), row.getValue("overdue_marked_at")),
                row.getString("step"),
                row.getUUID("assignee"),
                row.getString("assignee_name"),
                TaskRows.instantOrNull(row, "step_due_at"),
                attention(row.getValue("step_nearly_due_marked_at"), row.getValue("step_overdue_marked_at")),
                TaskRows.instantOrNull(row, "paused_at"),
                row.getString("result_code"),
                TaskRows.instant(row, "sorted_by"));
    }

    private static @Nullable Attention attention(@Nullable Object nearlyDue, @Nullable Object overdue) {
        if (overdue != null) {
            return Attention.OVERDUE;
        }
        return nearlyDue == null ? null : Attention.NEARLY_DUE;
    }
}
