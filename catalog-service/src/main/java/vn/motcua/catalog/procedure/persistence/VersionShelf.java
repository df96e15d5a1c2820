package vn.motcua.catalog.procedure.persistence;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.catalog.procedure.model.VersionTerm;
import vn.motcua.kit.refusal.NotFound;

/** The published versions of one procedure while one transaction has them to itself. */
public final class VersionShelf {

    private static final String TURN =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(:code, 2))) as turn";

    private final String code;
    private final NavigableMap<Integer, ProcedureVersionRow> rows;

    private VersionShelf(String code, Collection<ProcedureVersionRow> rows) {
        this.code = code;
        this.rows = new TreeMap<>(
                rows.stream().collect(Collectors.toMap(ProcedureVersionRow::version, Function.identity())));
    }

    /** Waits for its turn, then reads the versions: what is decided on them holds until the commit. */
    public static Uni<VersionShelf> of(Mutiny.Session session, String code) {
        return takeTurn(session, code)
                .chain(() -> session.createSelectionQuery(
                                "from ProcedureVersion v where v.code = :code", ProcedureVersionRow.class)
                        .setParameter("code", code)
                        .getResultList())
                .map(rows -> new VersionShelf(code, rows));
    }

    /** Waits until nobody else changes the versions or the draft of a procedure; holds until the commit. */
    public static Uni<Void> takeTurn(Mutiny.Session session, String code) {
        return session.createNativeQuery(TURN)
                .setParameter("code", code)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** The procedure. */
    public String code() {
        return code;
    }

    /** The rows by number. */
    public NavigableMap<Integer, ProcedureVersionRow> rows() {
        return Collections.unmodifiableNavigableMap(rows);
    }

    /**
     * One version.
     *
     * @throws NotFound when there is none with this number
     */
    public ProcedureVersionRow row(int version) {
        ProcedureVersionRow row = rows.get(version);
        if (row == null) {
            throw new NotFound();
        }
        return row;
    }

    /** The number that the next version gets. */
    public int nextVersion() {
        return rows.isEmpty() ? 1 : rows.lastKey() + 1;
    }

    /** The terms by number. */
    public Map<Integer, VersionTerm> terms() {
        return rows.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, row -> term(row.getValue())));
    }

    /** A version's term. */
    public VersionTerm term(ProcedureVersionRow row) {
        VersionTerm own = row.term(false);
        return row.term(
                rows.values().stream().anyMatch(other -> other.term(false).follows(own)));
    }

    /** Whether a version begins after a day. */
    public boolean hasVersionAfter(LocalDate day) {
        return rows.values().stream()
                .anyMatch(row ->
                        row.effectiveFrom().isAfter(day) && !row.term(false).isVoid());
    }
}
