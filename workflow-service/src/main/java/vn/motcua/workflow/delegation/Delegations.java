package vn.motcua.workflow.delegation;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;
import vn.motcua.workflow.platform.NamedSql;
import vn.motcua.workflow.platform.WhoMay;

/**
 * Arranges deputies. A deputy gets no right: whoever stands in holds the role in the unit anyway, and may go on with the tasks of the one who is away,
 * becoming the one responsible by it.
 */
@ApplicationScoped
class Delegations {

    private static final int LONGEST = 90;

    private static final HoldsToday HOLDS = new HoldsToday(":officer", ":roles", ":today");
    private static final HoldsToday LEADS = new HoldsToday(":officer", ":leading", ":today");

    private static final String ROLES =
            "select a.officer_id, a.role from officer_assignments a where a.officer_id = any($1)"
                    + " and a.unit = $2 and a.role = any($3) and " + HoldsToday.lasts("a", "$4");

    private static final TableRows INSERT = TableRows.of("""
            insert into delegations (delegation_id, unit, officer_id, deputy_id, valid_from, valid_to, made_by, made_at, audit_seq, audit_hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """);

    private static final TableRows END = TableRows.of(
            "update delegations set ended_at = $2, ended_by = $3, audit_seq = $4, audit_hash = $5 where delegation_id = $1");

    private static final String READ = """
            select d.delegation_id, d.unit, d.officer_id, d.deputy_id, d.valid_from, d.valid_to, d.made_by, d.made_at, d.ended_at,
                   d.audit_seq, d.audit_hash
              from delegations d
             where d.delegation_id = $1 and d.ended_at is null and (d.officer_id = $2 or\s""" + new HoldsToday("$2", "$3", "$4").inOneOf("d.unit") + """
            )
               for update of d
            """;

    private static final String MINE = """
            (d.officer_id = :officer or d.deputy_id = :officer or\s""" + LEADS.inOneOf("d.unit") + ")";

    private static final String FIND = """
            select d.delegation_id, d.unit, d.officer_id, o.name as officer_name, d.deputy_id, p.name as deputy_name, d.valid_from, d.valid_to,
                   d.made_at, d.ended_at
              from delegations d
              left join officer_names o on o.officer_id = d.officer_id
              left join officer_names p on p.officer_id = d.deputy_id
             where d.unit in (select u.unit from\s""" + HOLDS.units() + """
             as u) and d.valid_to >= :today and d.ended_at is null and\s""" + MINE + """
             /*more*/
             order by d.valid_to, d.delegation_id
             limit :most
            """;

    private final Transactions transactions;
    private final Deeds deeds;
    private final Clock clock;

    Delegations(Transactions transactions, Deeds deeds, Clock clock) {
        this.transactions = transactions;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Where the list goes on. */
    record Place(LocalDate until, UUID id) {}

    /** Who is away, by an own word or by the lead's, and who stands in. */
    Decision<Delegation> make(Transaction tx, Caller caller, DelegationRequest wanted) {
        UUID officer = wanted.officer() == null ? caller.id() : wanted.officer();
        LocalDate today = VietnamTime.today(clock);
        Asked<List<Row>> asked = tx.ask(
                ROLES,
                new UUID[] {officer, wanted.deputy(), caller.id()},
                wanted.unit(),
                WhoMay.READ.toArray(String[]::new),
                today);
        return Decision.of(() -> {
            Map<UUID, Set<String>> held = asked.answer().stream()
                    .collect(Collectors.groupingBy(
                            row -> row.getUUID(0), Collectors.mapping(row -> row.getString(1), Collectors.toSet())));
            Set<String> own = held.getOrDefault(caller.id(), Set.of());
            boolean leads = caller.is(Roles.UNIT_LEAD) && own.contains(Roles.UNIT_LEAD);
            if (own.isEmpty() || (!officer.equals(caller.id()) && !leads)) {
                throw new NotFound();
            }
            Set<String> common = held.getOrDefault(officer, Set.of()).stream()
                    .filter(WhoMay.PROCESS::contains)
                    .filter(held.getOrDefault(wanted.deputy(), Set.of())::contains)
                    .collect(Collectors.toSet());
            if (common.isEmpty() || officer.equals(wanted.deputy())) {
                throw new DeputyNotOfRole(wanted.unit());
            }
            if (wanted.until().isBefore(wanted.from())
                    || wanted.until().isBefore(today)
                    || ChronoUnit.DAYS.between(wanted.from(), wanted.until()) >= LONGEST) {
                throw new WrongAbsence(LONGEST);
            }
            Delegation made = new Delegation(
                    new Delegation.Terms(
                            EventIds.next(), wanted.unit(), officer, wanted.deputy(), wanted.from(), wanted.until()),
                    caller.id(),
                    clock.instant(),
                    null,
                    AuditHead.START);
            enter(tx, made, caller, "DelegateTasks");
            Delegation.Terms terms = made.terms();
            tx.write(
                    INSERT,
                    terms.id(),
                    terms.unit(),
                    terms.officer(),
                    terms.deputy(),
                    terms.from(),
                    terms.until(),
                    made.madeBy(),
                    time(made.madeAt()),
                    made.auditHead().seq(),
                    made.auditHead().hash());
            return made;
        });
    }

    /** Ends it before its time, by the one who was away or by the lead. */
    Decision<Delegation> end(Transaction tx, Caller caller, UUID id) {
        String[] leading = caller.is(Roles.UNIT_LEAD) ? new String[] {Roles.UNIT_LEAD} : new String[0];
        Asked<List<Row>> asked = tx.ask(READ, id, caller.id(), leading, VietnamTime.today(clock));
        return Decision.of(() -> {
            Delegation found = asked.answer().stream()
                    .findFirst()
                    .map(Delegations::toModel)
                    .orElseThrow(NotFound::new);
            found.end(clock.instant());
            enter(tx, found, caller, "EndDelegation");
            tx.write(
                    END,
                    id,
                    time(found.endedAt()),
                    caller.id(),
                    found.auditHead().seq(),
                    found.auditHead().hash());
            return found;
        });
    }

    private void enter(Transaction tx, Delegation delegation, Caller caller, String command) {
        Delegation.Terms terms = delegation.terms();
        deeds.of(tx, delegation, clock.instant())
                .by(caller.id())
                .did(
                        command,
                        Map.of(
                                "unit", terms.unit(),
                                "officer", terms.officer(),
                                "deputy", terms.deputy(),
                                "from", terms.from().toString(),
                                "until", terms.until().toString()));
    }

    /** Those that count now or later: the caller's own, those in which the caller stands in, and those of units that the caller leads. */
    Uni<List<DelegationLine>> find(Caller caller, @Nullable Place after, int most) {
        Map<String, Object> values = new HashMap<>();
        values.put("officer", caller.id());
        values.put(
                "roles", caller.roles().stream().filter(WhoMay.READ::contains).toArray(String[]::new));
        values.put("leading", caller.is(Roles.UNIT_LEAD) ? new String[] {Roles.UNIT_LEAD} : new String[0]);
        values.put("today", VietnamTime.today(clock));
        values.put("most", most);
        if (after != null) {
            values.put("until", after.until());
            values.put("after", after.id());
        }
        NamedSql sql = NamedSql.of(
                FIND.replace("/*more*/", after == null ? "" : " and (d.valid_to, d.delegation_id) > (:until, :after)"));
        return transactions
                .look(sql.text(), sql.values(values))
                .map(rows -> rows.stream().map(Delegations::line).toList());
    }

    private static Delegation toModel(Row row) {
        return new Delegation(
                new Delegation.Terms(
                        row.getUUID("delegation_id"),
                        row.getString("unit"),
                        row.getUUID("officer_id"),
                        row.getUUID("deputy_id"),
                        row.getLocalDate("valid_from"),
                        row.getLocalDate("valid_to")),
                row.getUUID("made_by"),
                row.getOffsetDateTime("made_at").toInstant(),
                null,
                new AuditHead(row.getLong("audit_seq"), row.getString("audit_hash")));
    }

    private static DelegationLine line(Row row) {
        return new DelegationLine(
                row.getUUID("delegation_id"),
                row.getString("unit"),
                row.getUUID("officer_id"),
                row.getString("officer_name"),
                row.getUUID("deputy_id"),
                row.getString("deputy_name"),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_to"),
                row.getOffsetDateTime("made_at").toInstant(),
                null);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
