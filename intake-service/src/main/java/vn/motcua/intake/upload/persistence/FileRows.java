package vn.motcua.intake.upload.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.intake.upload.model.StoredFile;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Times;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;

/** Finds files. Whose they are is part of every query: foreign and absent look alike. */
@ApplicationScoped
public class FileRows {

    private static final String SELECT = "select " + FileRow.COLUMNS + " from files f where ";

    private static final String OF_OWNER = SELECT + "f.id = $1 and f.owner_ref = $2";

    /** In one order, so that two filings with the same files wait for each other instead of meeting half way. */
    private static final String TO_USE = SELECT + "f.id = any($1) and f.owner_ref = $2 order by f.id for no key update";

    private static final String OF_DOSSIER = SELECT + "f.dossier_id = $1 order by f.id";

    private static final String ONE_OF_DOSSIER = SELECT + "f.dossier_id = $1 and f.id = $2";

    private static final String UNUSED_OF_OWNER =
            "select count(*) from files where owner_ref = $1 and dossier_id is null";

    private static final String UNUSED = SELECT
            + "f.dossier_id is null and f.uploaded_at < $1 order by f.uploaded_at limit 200 for update skip locked";

    private static final String TO_SCAN =
            SELECT + "f.verdict in ('PENDING', 'NOT_SCANNED') and f.id > $1 order by f.id limit 20";

    private static final String TO_JUDGE =
            SELECT + "f.id = $1 and f.verdict in ('PENDING', 'NOT_SCANNED') for no key update";

    private static final String NAMED = "select distinct sha256 from files where sha256 >= $1 and sha256 < $2";

    private static final String WAITING = "select count(*) from files where verdict in ('PENDING', 'NOT_SCANNED')";

    private final Transactions transactions;

    FileRows(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A file of the caller's own; refuses with {@link NotFound}. */
    public Uni<StoredFile> ofOwner(UUID id, Caller caller) {
        return transactions.look(OF_OWNER, id, caller.id()).map(rows -> one(rows)
                .toModel());
    }

    /** Locks those of these files that are the caller's own. */
    public Asked<List<FileRow>> toUse(Transaction tx, Collection<UUID> ids, Caller caller) {
        return tx.ask(TO_USE, ids.toArray(UUID[]::new), caller.id()).as(FileRows::all);
    }

    /** The files that a dossier uses. Who may see the dossier is asked beside. */
    public Asked<List<FileRow>> ofDossier(Transaction tx, UUID dossier) {
        return tx.ask(OF_DOSSIER, dossier).as(FileRows::all);
    }

    /** One file that a dossier uses; its answer refuses with {@link NotFound}. Who may see the dossier is asked beside. */
    public Asked<FileRow> ofDossier(Transaction tx, UUID dossier, UUID id) {
        return tx.ask(ONE_OF_DOSSIER, dossier, id).as(FileRows::one);
    }

    /** How many files the caller has that no dossier uses. */
    public Asked<Long> unused(Transaction tx, Caller caller) {
        return tx.ask(UNUSED_OF_OWNER, caller.id()).as(rows -> rows.getFirst().getLong(0));
    }

    /** Locks some that no dossier has used since a moment. */
    public Asked<List<FileRow>> unused(Transaction tx, Instant since) {
        return tx.ask(UNUSED, Times.utc(since)).as(FileRows::all);
    }

    /** Some that nothing has scanned, behind one of them. */
    public Uni<List<StoredFile>> toScan(UUID after) {
        return transactions
                .look(TO_SCAN, after)
                .map(rows -> all(rows).stream().map(FileRow::toModel).toList());
    }

    /** Locks one that still waits for its verdict. */
    public Asked<List<FileRow>> toJudge(Transaction tx, UUID id) {
        return tx.ask(TO_JUDGE, id).as(FileRows::all);
    }

    /** The contents whose hashes begin with these digits and that a row names. */
    public Uni<Set<String>> named(String beginning) {
        return transactions
                .look(NAMED, beginning, beginning + "g")
                .map(rows -> rows.stream().map(row -> row.getString(0)).collect(Collectors.toSet()));
    }

    /** How many wait for a verdict. */
    public Uni<Long> waiting() {
        return transactions.look(WAITING).map(rows -> rows.getFirst().getLong(0));
    }

    private static List<FileRow> all(List<Row> rows) {
        return rows.stream().map(FileRow::read).toList();
    }

    private static FileRow one(List<Row> rows) {
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        return FileRow.read(rows.getFirst());
    }
}
