package vn.motcua.catalog.draft.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.Statements;

/** Looks up many procedures at once, each statement once for all of them. */
@ApplicationScoped
public class StandingProcedures {

    /** In one order, so that two imports never wait for each other; the same turn as for one procedure alone. */
    private static final String TURNS = """
            select count(pg_advisory_xact_lock(hashtextextended(code, 2)))
              from (select code from unnest($1::text[]) as code order by code offset 0) as in_order
            """;

    private static final String VERSIONS = """
            select distinct on (code) code, version, cast(body as text) from procedure_versions
             where code = any($1) and coalesce(effective_to, effective_from) >= effective_from
             order by code, version desc
            """;

    private static final String SAID = """
            select distinct on (code) code, said from procedure_drafts
             where code = any($1) and said is not null and state <> 'DISCARDED'
             order by code, id desc
            """;

    /** What can be filed today or later. */
    private static final String CODES = """
            select distinct code from procedure_versions
             where code > $1 and coalesce(effective_to, 'infinity') >= greatest($2, effective_from)
            """;

    private static final String CODES_WITH_DRAFTS =
            CODES + " union select code from procedure_drafts where code > $1 and state in ('DRAFT', 'PROPOSED')";

    /**
     * The next codes of procedures that have not ended.
     *
     * @param after the last code that is known already; empty to begin
     * @param withDrafts whether procedures that only have a draft are among them
     */
    public Uni<List<String>> codes(
            Mutiny.Session session, String after, boolean withDrafts, LocalDate today, int most) {
        String codes = withDrafts ? CODES_WITH_DRAFTS : CODES;
        return Statements.select(session, codes + " order by code limit $3", after, today, most)
                .map(rows -> rows.stream().map(row -> (String) row[0]).toList());
    }

    /** Waits until nobody else changes these procedures and finds them, their drafts locked until the commit. */
    public Uni<List<StandingProcedure>> lock(Mutiny.Session session, Collection<String> codes) {
        return Statements.select(session, TURNS, (Object) codes.toArray(String[]::new))
                .chain(() -> find(session, codes, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Finds them as they are. */
    public Uni<List<StandingProcedure>> find(Mutiny.Session session, Collection<String> codes) {
        return find(session, codes, LockModeType.NONE);
    }

    private static Uni<List<StandingProcedure>> find(
            Mutiny.Session session, Collection<String> codes, LockModeType lock) {
        Object all = codes.toArray(String[]::new);
        return drafts(session, codes, lock).chain(drafts -> byCode(session, VERSIONS, all)
                .chain(versions -> byCode(session, SAID, all).map(said -> codes.stream()
                        .map(code -> known(code, drafts.get(code), versions.get(code), said.get(code)))
                        .toList())));
    }

    private static StandingProcedure known(
            String code, @Nullable ProcedureDraftRow draft, Object @Nullable [] version, Object @Nullable [] said) {
        return new StandingProcedure(
                code,
                draft,
                version == null ? null : (Integer) version[1],
                version == null ? null : (String) version[2],
                said == null ? null : (String) said[1]);
    }

    private static Uni<Map<String, ProcedureDraftRow>> drafts(
            Mutiny.Session session, Collection<String> codes, LockModeType lock) {
        return session.createSelectionQuery(
                        "from ProcedureDraft d where d.state in (DRAFT, PROPOSED) and among(:codes, d.code)",
                        ProcedureDraftRow.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .setLockMode(lock)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(ProcedureDraftRow::code, Function.identity())));
    }

    private static Uni<Map<String, Object[]>> byCode(Mutiny.Session session, String sql, Object codes) {
        return Statements.select(session, sql, codes)
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], Function.identity())));
    }
}
