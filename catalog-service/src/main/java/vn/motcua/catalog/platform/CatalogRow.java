package vn.motcua.catalog.platform;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Payloads;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.deed.Subject;

/**
 * A row of the catalogue with the number of its last event and the head of its audit chain. Its deeds come first, then {@link #write}. It is written
 * as JSON, so that dates, arrays and documents need no binding of their own.
 */
public final class CatalogRow implements Subject {

    private final String table;
    private final Map<String, ?> key;
    private final String subject;
    private final boolean isNew;
    private long eventSeq;
    private AuditHead auditHead;

    private CatalogRow(
            String table, Map<String, ?> key, String subject, boolean isNew, long eventSeq, AuditHead auditHead) {
        this.table = table;
        this.key = key;
        this.subject = subject;
        this.isNew = isNew;
        this.eventSeq = eventSeq;
        this.auditHead = auditHead;
    }

    /**
     * A row that is not there yet.
     *
     * @param table a constant of the caller, never input
     * @param key the columns that name the row
     * @param subject what its events and its audit chain are about
     */
    public static CatalogRow begun(String table, Map<String, ?> key, String subject) {
        return new CatalogRow(table, key, subject, true, 0, AuditHead.START);
    }

    /** The row, locked, so that whoever changes it at the same time waits; one that is not there yet is {@link #begun}. */
    public static Uni<CatalogRow> lock(Mutiny.Session session, String table, Map<String, ?> key, String subject) {
        Mutiny.SelectionQuery<Object[]> known = session.createNativeQuery(
                "select event_seq, audit_seq, audit_hash from " + table + " where " + where(key) + " for update",
                Object[].class);
        key.forEach(known::setParameter);
        return known.getSingleResultOrNull()
                .map(row -> row == null
                        ? begun(table, key, subject)
                        : new CatalogRow(
                                table,
                                key,
                                subject,
                                false,
                                ((Number) row[0]).longValue(),
                                new AuditHead(((Number) row[1]).longValue(), (String) row[2])));
    }

    private static String where(Map<String, ?> key) {
        return key.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(" and "));
    }

    @Override
    public long nextEventSeq() {
        return ++eventSeq;
    }

    @Override
    public String auditSubject() {
        return subject;
    }

    @Override
    public AuditHead auditHead() {
        return auditHead;
    }

    @Override
    public void auditHead(AuditHead newer) {
        auditHead = newer;
    }

    /**
     * Inserts the row, or changes these columns of it.
     *
     * @param columns values by column name, without the key; null empties a column
     */
    public Uni<Void> write(Mutiny.Session session, Map<String, ? extends @Nullable Object> columns) {
        Map<String, @Nullable Object> row = new HashMap<>(columns);
        row.putAll(key);
        row.put("event_seq", eventSeq);
        row.put("audit_seq", auditHead.seq());
        row.put("audit_hash", auditHead.hash());
        return isNew ? insert(session, table, row) : update(session, row, columns);
    }

    private Uni<Void> update(Mutiny.Session session, Map<String, ?> row, Map<String, ?> changed) {
        String columns = Stream.concat(changed.keySet().stream(), Stream.of("event_seq", "audit_seq", "audit_hash"))
                .sorted()
                .collect(Collectors.joining(", "));
        var update = session.createNativeQuery("update " + table + " set (" + columns + ") = (select " + columns
                        + " from jsonb_populate_record(cast(null as " + table + "), cast(cast(:row as text) as jsonb)))"
                        + " where " + where(key))
                .setParameter("row", Payloads.write(row));
        key.forEach(update::setParameter);
        return update.executeUpdate().replaceWithVoid();
    }

    /** Inserts a row of a table that has neither events nor an audit chain of its own. */
    public static Uni<Void> insert(Mutiny.Session session, String table, Map<String, ?> row) {
        return session.createNativeQuery("insert into " + table + " select * from jsonb_populate_record(cast(null as "
                        + table + "), cast(cast(:row as text) as jsonb))")
                .setParameter("row", Payloads.write(row))
                .executeUpdate()
                .replaceWithVoid();
    }
}
