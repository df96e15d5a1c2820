package vn.motcua.catalog.bulk.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.model.ImportFinding;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.transactions.RowsAtCommit;
import vn.motcua.transactions.Statements;
import vn.motcua.transactions.Times;

/** The tables of imports and of what they could not take over. */
@ApplicationScoped
public class ProcedureImports {

    private static final UUID LAST = new UUID(-1, -1);

    /** Somebody else who looks at the same time passes over what is taken. */
    private static final String NEXT_OPEN = """
            select cast(id as text) from procedure_imports
             where state in ('WAITING', 'RUNNING') and (worked_until is null or worked_until < $1)
             order by id limit 1 for update skip locked
            """;

    private static final String KEEP_FINDING = """
            insert into procedure_import_findings (import_id, line, place, code, field, rule, arguments, value, rejected)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    private static final String FINDINGS = """
            select line, place, code, field, rule, arguments, value, rejected from procedure_import_findings
             where import_id = $1 and (line, place) > ($2, $3) order by line, place limit $4
            """;

    private final RowsAtCommit rows;
    private final ObjectMapper json;

    ProcedureImports(RowsAtCommit rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /**
     * A finding where it stands in the list of its import.
     *
     * @param rejected whether it cost the whole row
     */
    public record Listed(int place, ImportFinding finding, boolean rejected) {}

    /** One import; refuses with {@link NotFound}. */
    public Uni<ProcedureImport> find(Mutiny.Session session, UUID id) {
        return required(session.find(ProcedureImportRow.class, id)).map(this::detached);
    }

    /** The same, locked until the commit. */
    public Uni<ProcedureImportRow> lock(Mutiny.Session session, UUID id) {
        return required(session.find(ProcedureImportRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<ProcedureImportRow> required(Uni<@Nullable ProcedureImportRow> row) {
        return row.onItem().ifNull().failWith(NotFound::new).map(found -> found);
    }

    /** The oldest import that nobody works on, locked until the commit; null when there is none. */
    public Uni<@Nullable ProcedureImportRow> lockNextOpen(Mutiny.Session session, Instant now) {
        return Statements.select(session, NEXT_OPEN, Times.utc(now))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().nullItem()
                        : session.find(ProcedureImportRow.class, UUID.fromString((String) found.getFirst()[0])));
    }

    /** The imports, newest first, one more than wanted when there are more. */
    public Uni<List<ProcedureImport>> list(Mutiny.Session session, @Nullable UUID after, int most) {
        return session.createSelectionQuery(
                        "from ProcedureImport i where i.id < :after order by i.id desc", ProcedureImportRow.class)
                .setParameter("after", after == null ? LAST : after)
                .setMaxResults(most + 1)
                .getResultList()
                .map(found -> found.stream().map(this::detached).toList());
    }

    /** Keeps what could not be taken over of one procedure, with the commit. */
    public void keep(Mutiny.Session session, UUID id, List<ImportFinding> findings, boolean rejected) {
        for (int place = 0; place < findings.size(); place++) {
            ImportFinding finding = findings.get(place);
            rows.add(
                    session,
                    KEEP_FINDING,
                    id,
                    finding.row(),
                    place,
                    finding.code(),
                    finding.field(),
                    finding.rule(),
                    write(finding.arguments()),
                    finding.value(),
                    rejected);
        }
    }

    /** What an import could not take over, in the order of the file, from behind a place on. */
    public Uni<List<Listed>> findings(Mutiny.Session session, UUID id, int afterRow, int afterPlace, int most) {
        return Statements.select(session, FINDINGS, id, afterRow, afterPlace, most)
                .map(found -> found.stream().map(this::listed).toList());
    }

    private Listed listed(Object[] row) {
        return new Listed(
                (Integer) row[1],
                new ImportFinding(
                        (Integer) row[0],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        read((String) row[5]),
                        (String) row[6]),
                (Boolean) row[7]);
    }

    /** As people see it. */
    public ProcedureImport detached(ProcedureImportRow row) {
        return row.detached(this::read);
    }

    /** A JSON object as text. */
    public String write(Map<String, ?> arguments) {
        try {
            return json.writeValueAsString(arguments);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and numbers are always JSON", impossible);
        }
    }

    private Map<String, ?> read(String arguments) {
        try {
            return json.readValue(arguments, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored document cannot be read", impossible);
        }
    }
}
