package vn.motcua.payment.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Writes;

/** Published procedure versions, as the catalogue announced them. */
@ApplicationScoped
public class ProcedureCopies {

    private static final String READ = """
            select v.code, v.version, cast(v.body as text) as body
              from procedure_versions v
              join unnest($1::text[], $2::integer[]) as k(code, version) on v.code = k.code and v.version = k.version
            """;

    private static final String KEEP = """
            insert into procedure_versions (code, version, effective_from, effective_to, body)
            values ($1, $2, $3, $4, cast($5::text as jsonb))
            on conflict (code, version) do update
               set effective_from = excluded.effective_from, effective_to = excluded.effective_to, body = excluded.body
            """;

    /** One version of a procedure. */
    public record Version(String code, int version) {}

    /** A version as it came; {@code body} is the JSON of the event. */
    public record Published(
            String code,
            int version,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String body) {}

    /** The JSON of versions; those that have not arrived are missing. */
    public Asked<Map<Version, String>> bodies(Transaction tx, Set<Version> wanted) {
        List<Version> inOrder = List.copyOf(wanted);
        return tx.ask(
                        READ,
                        inOrder.stream().map(Version::code).toArray(String[]::new),
                        inOrder.stream().map(Version::version).toArray(Integer[]::new))
                .as(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> new Version(row.getString("code"), row.getInteger("version")),
                                row -> row.getString("body"))));
    }

    /** Keeps versions; a repeated one replaces its copy. */
    public void keep(Writes writes, List<Published> published) {
        published.forEach(one ->
                writes.write(KEEP, one.code(), one.version(), one.effectiveFrom(), one.effectiveTo(), one.body()));
    }
}
