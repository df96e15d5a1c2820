package vn.motcua.intake.dossier.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.model.Supplement;
import vn.motcua.intake.dossier.model.SupplementAnswer;
import vn.motcua.intake.dossier.model.SupplementState;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Times;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Writes;

/** What applicants are asked for, as rows. Whoever changes one holds its dossier locked. */
public final class SupplementRows {

    /** In the order of {@link #read}. */
    static final String COLUMNS = """
            s.id, s.dossier_id, s.before_reception, s.items, s.legal_ground, s.requested_by, s.requested_at, s.until_at, s.state, s.reminded_at""";

    static final String OF_DOSSIER =
            "select " + COLUMNS + " from supplements s where s.dossier_id = $1 order by s.requested_at, s.id";

    static final String DUE = """
            select s.id, s.dossier_id from supplements s where s.next_alarm_at <= $1 order by s.next_alarm_at limit $2
            """;

    private static final String OPEN = """
            insert into supplements (id, dossier_id, before_reception, requested_at, requested_by, until_at, legal_ground, items, state, next_alarm_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing
            """;

    private static final TableRows ANSWER = TableRows.of("""
            update supplements set state = 'ANSWERED', closed_at = $2, next_alarm_at = null, answered_by = $3, answer = $4 where id = $1
            """);

    private static final TableRows REMIND =
            TableRows.of("update supplements set reminded_at = $2, next_alarm_at = $3 where id = $1");

    private static final TableRows LAPSE =
            TableRows.of("update supplements set state = 'LAPSED', closed_at = $2, next_alarm_at = null where id = $1");

    /** What was asked for afterwards stays open: events of a batch are written together. */
    private static final String CLOSE = """
            update supplements set state = $2, closed_at = $3, next_alarm_at = null
             where dossier_id = $1 and state = 'OPEN' and requested_at < $3
            """;

    private static final TableRows KEEP = TableRows.of(
            "insert into replaced_contents (dossier_id, supplement_id, content, replaced_at) values ($1, $2, $3, $4)");

    private static final TableRows REPLACE =
            TableRows.of("update dossier_contents set content = $2 where dossier_id = $1");

    private SupplementRows() {}

    /** One whose time has come. */
    public record Due(UUID id, UUID dossierId) {}

    /** All of a dossier, the oldest first. */
    public static Asked<List<Supplement>> of(Transaction tx, UUID dossier) {
        return tx.ask(OF_DOSSIER, dossier)
                .as(rows -> rows.stream().map(SupplementRows::read).toList());
    }

    /** One of them. */
    public static Optional<Supplement> find(List<Supplement> all, UUID id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those about which there is something to do. */
    public static Asked<List<Due>> due(Transaction tx, Instant now, int most) {
        return tx.ask(DUE, Times.utc(now), most).as(rows -> rows.stream()
                .map(row -> new Due(row.getUUID(0), row.getUUID(1)))
                .toList());
    }

    static Supplement read(Row row) {
        Columns columns = new Columns(row);
        return new Supplement(
                columns.uuid(),
                columns.uuid(),
                columns.flag(),
                StoredJson.items(columns.text()),
                columns.text(),
                columns.uuid(),
                columns.moment(),
                columns.moment(),
                columns.one(SupplementState.class),
                columns.momentOrNull());
    }

    /** Writes a new one. */
    public static void open(Writes writes, Supplement supplement) {
        writes.write(
                OPEN,
                supplement.id(),
                supplement.dossierId(),
                supplement.beforeReception(),
                Times.utc(supplement.requestedAt()),
                supplement.requestedBy(),
                Times.utc(supplement.until()),
                supplement.legalGround(),
                StoredJson.write(supplement.items()),
                supplement.state().name(),
                Times.utcOrNull(supplement.nextAlarm()));
    }

    /** Writes the answer, keeps what was filed before it, and puts what is valid now in its place. */
    public static void answer(
            Writes writes, Supplement supplement, SupplementAnswer answer, UUID by, Instant at, Filing before) {
        writes.write(ANSWER, supplement.id(), Times.utc(at), by, StoredJson.write(answer));
        writes.write(KEEP, supplement.dossierId(), supplement.id(), StoredJson.write(before), Times.utc(at));
        writes.write(REPLACE, supplement.dossierId(), StoredJson.write(answer.applyTo(before)));
    }

    static void remind(Writes writes, Supplement supplement, Instant at) {
        writes.write(REMIND, supplement.id(), Times.utc(at), Times.utc(supplement.until()));
    }

    static void lapse(Writes writes, Supplement supplement, Instant at) {
        writes.write(LAPSE, supplement.id(), Times.utc(at));
    }

    /** What is open of a dossier needs no answer any more. */
    static void close(Writes writes, UUID dossier, SupplementState state, @Nullable Instant at) {
        writes.write(CLOSE, dossier, state.name(), Times.utcOrNull(at));
    }
}
