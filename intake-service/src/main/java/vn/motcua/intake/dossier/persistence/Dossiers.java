package vn.motcua.intake.dossier.persistence;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.intake.dossier.model.DossierCode;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.role.Roles;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/** Finds the dossiers of commands, locked. Who may is part of every query: foreign and absent look alike. */
@ApplicationScoped
public class Dossiers {

    private static final String ONE = "select " + DossierRow.COLUMNS + " from dossiers d where d.id = $1";

    private static final String LOCK = ONE + " and ";

    static final String OF_OWNER = LOCK + "d.owner_ref = $2 for no key update";

    private static final HoldsToday HOLDS = new HoldsToday("$2", "$3", "$4");

    static final String OF_RECEPTION = LOCK + HOLDS.inOneOf("d.receiving_unit") + " for no key update";

    private static final String OF_WORK =
            LOCK + HOLDS.inOneOf("d.receiving_unit", "d.competent_unit") + " for no key update";

    private static final HoldsToday OR_HOLDS = new HoldsToday("$3", "$4", "$5");

    private static final String OF_WHO_ANSWERS =
            LOCK + "(d.owner_ref = $2 or " + OR_HOLDS.inOneOf("d.receiving_unit") + ") for no key update";

    private static final String OF_READER = LOCK + "(d.owner_ref = $2 or "
            + OR_HOLDS.inOneOf("d.receiving_unit", "d.competent_unit") + ") for no key update";

    private static final String BY_THE_SYSTEM = ONE + " for no key update";

    /**
     * The next number of the unit that receives the dossier today. The day's row of a unit is locked from here to the commit, which is the next trip;
     * a reception that is refused takes no number with it, and no number is given twice.
     */
    private static final String TAKE_NUMBER = """
            insert into dossier_numbers as n (unit, day, last)
            select coalesce(h.heir, d.receiving_unit), $2, 1
              from dossiers d left join unnest($3::text[], $4::text[]) as h(closed, heir) on h.closed = d.receiving_unit
             where d.id = $1 and d.status = 1
            on conflict (unit, day) do update set last = n.last + 1
            returning last
            """;

    private static final String CONTENT = "select content from dossier_contents where dossier_id = $1";

    private static final String MEET = "select pg_advisory_xact_lock(hashtextextended($1, 0))";

    /** Ids are ordered by time, so the owner's newest are read along their index. */
    static final String SAME_CONTENT = """
            select d.id
              from unnest('{1,2,8,9,10}'::smallint[]) as s(shelf)
             cross join lateral
                  (select x.id, x.content_hash from dossiers x
                    where (x.owner_ref, x.shelf, x.id) > ($1, s.shelf, $2) and (x.owner_ref, x.shelf, x.id) < ($1, s.shelf, $4)
                    order by x.owner_ref desc, x.shelf desc, x.id desc limit 20) as d
             where d.content_hash = $3
             order by d.id limit 1
            """;

    /** Roles that work for the receiving unit. */
    static final Set<String> UNIT_READERS = Set.of(Roles.RECEPTION_OFFICER, Roles.UNIT_LEAD, Roles.INSPECTOR);

    /** Roles that work on what was filed, wherever the dossier is theirs: where it was received or where it is decided. */
    static final Set<String> FILE_READERS = Set.of(
            Roles.RECEPTION_OFFICER, Roles.APPRAISER, Roles.APPROVER, Roles.CLERK, Roles.UNIT_LEAD, Roles.INSPECTOR);

    private static final String[] RECEIVERS = {Roles.RECEPTION_OFFICER};

    /** Locks a dossier of the caller's own; its answer refuses with {@link NotFound}. */
    public Asked<DossierRow> ofOwner(Transaction tx, UUID id, Caller caller) {
        return one(tx.ask(OF_OWNER, id, caller.id()));
    }

    /** Locks a dossier that the caller may receive or refuse today; its answer refuses with {@link NotFound}. */
    public Asked<DossierRow> ofReception(Transaction tx, UUID id, Caller caller, LocalDate today) {
        return one(tx.ask(OF_RECEPTION, id, caller.id(), RECEIVERS, today));
    }

    /** Locks a dossier that is the caller's own, or that the caller may receive today for somebody else; its answer refuses with {@link NotFound}. */
    public Asked<DossierRow> ofWhoAnswers(Transaction tx, UUID id, Caller caller, LocalDate today) {
        return one(tx.ask(
                OF_WHO_ANSWERS, id, ownerOrNobody(caller), caller.id(), rolesOf(caller, Set.of(RECEIVERS)), today));
    }

    /** Locks a dossier on whose papers the caller works today; its answer refuses with {@link NotFound}. */
    public Asked<DossierRow> ofWork(Transaction tx, UUID id, Caller caller, LocalDate today) {
        return one(tx.ask(OF_WORK, id, caller.id(), rolesOf(caller, FILE_READERS), today));
    }

    /** Locks a dossier for what happens because time has passed; its answer refuses with {@link NotFound}. */
    public Asked<DossierRow> bySystem(Transaction tx, UUID id) {
        return one(tx.ask(BY_THE_SYSTEM, id));
    }

    /** Locks a dossier whose papers the caller may see today, as its owner or by his work; its answer refuses with {@link NotFound}. */
    public Asked<DossierRow> ofReader(Transaction tx, UUID id, Caller caller, LocalDate today) {
        return one(tx.ask(OF_READER, id, ownerOrNobody(caller), caller.id(), rolesOf(caller, FILE_READERS), today));
    }

    /**
     * Takes the dossier's code, if it is still to be received.
     *
     * @param heirs who took over, by the code of each office that closed
     */
    public Asked<Function<String, String>> number(Transaction tx, UUID id, LocalDate today, Map<String, String> heirs) {
        List<String> closed = new ArrayList<>(heirs.keySet());
        List<String> heir = closed.stream().map(heirs::get).toList();
        return tx.ask(TAKE_NUMBER, id, today, closed.toArray(String[]::new), heir.toArray(String[]::new))
                .as(rows -> unit -> DossierCode.of(unit, today, rows.getFirst().getInteger(0)));
    }

    /** What was filed. */
    public Asked<Filing> content(Transaction tx, UUID id) {
        return tx.ask(CONTENT, id).as(rows -> {
            if (rows.isEmpty()) {
                throw new NotFound();
            }
            return StoredJson.filing(rows.getFirst().getString(0));
        });
    }

    /**
     * Dossiers of an owner, not refused and not withdrawn, with the same content since a moment, at most the first. Whoever files the same at the same
     * moment waits here.
     *
     * @param since the least id of that moment
     */
    public Asked<List<UUID>> sameContent(Transaction tx, UUID owner, UUID since, byte[] contentHash) {
        var _ = tx.ask(MEET, owner + " files");
        return tx.ask(SAME_CONTENT, owner, since, Buffer.buffer(contentHash), LAST)
                .as(rows -> rows.stream().map(row -> row.getUUID(0)).toList());
    }

    private static final UUID NOBODY = new UUID(0, 0);
    static final UUID FIRST = new UUID(0, 0);
    static final UUID LAST = new UUID(-1, -1);

    private static Asked<DossierRow> one(Asked<List<Row>> found) {
        return found.as(rows -> {
            if (rows.isEmpty()) {
                throw new NotFound();
            }
            return DossierRow.read(rows.getFirst());
        });
    }

    /** Whether the caller works for units. */
    public static boolean isOfficer(Caller caller) {
        return UNIT_READERS.stream().anyMatch(caller::is);
    }

    /** Whose dossiers are the caller's own; those of nobody for who files none. */
    static UUID ownerOrNobody(Caller caller) {
        return caller.is(Roles.APPLICANT) || caller.is(Roles.PORTAL) ? caller.id() : NOBODY;
    }

    /** Those of the caller's roles that count. */
    static String[] rolesOf(Caller caller, Set<String> counting) {
        return counting.stream().filter(caller::is).toArray(String[]::new);
    }
}
