package vn.motcua.workflow.board.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Transactions;
import vn.motcua.workflow.board.model.Board;
import vn.motcua.workflow.platform.WhoMay;

/**
 * Reads and adds up what is counted. Each move leaves a row of what it changed ({@code board_changes}); rows are taken in bunches, each by one instance,
 * and added to {@code board_counts} by the same statement. A reading adds what is still waiting, so it is exact at every moment.
 */
@ApplicationScoped
public class Boards {

    private static final int BUNCH = 5000;

    /** Stands for nobody in the key of a count. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String SUM = """
            with taken as (
                 delete from board_changes where ctid = any(array(select ctid from board_changes limit $1 for update skip locked))
                 returning changes),
            sums as (
                 select d->>0 as unit, coalesce(cast(d->>1 as uuid), '00000000-0000-0000-0000-000000000000') as officer, d->>2 as figure,
                        sum(cast(d->>3 as int)) as n
                   from taken cross join lateral jsonb_array_elements(cast(taken.changes as jsonb)) as d
                  group by 1, 2, 3),
            kept as (
                 insert into board_counts (unit, officer, figure, n)
                 select s.unit, s.officer, s.figure, s.n from sums s where s.n <> 0 order by 1, 2, 3
                 on conflict (unit, officer, figure) do update set n = board_counts.n + excluded.n)
            select count(*) from taken
            """;

    static final String READ = """
            select k.unit, k.officer, n.name, k.figure, sum(k.n) as n
              from (select b.unit, b.officer, b.figure, b.n from board_counts b where b.unit = any($1)
                    union all
                    select d->>0, coalesce(cast(d->>1 as uuid), '00000000-0000-0000-0000-000000000000'), d->>2, cast(d->>3 as int)
                      from board_changes w cross join lateral jsonb_array_elements(cast(w.changes as jsonb)) as d
                     where d->>0 = any($1)) as k
              left join officer_names n on n.officer_id = k.officer
             group by 1, 2, 3, 4
            having sum(k.n) <> 0
             order by 1, 3, 2, 4
            """;

    private static final String MAY = "select exists (select 1 from officer_assignments a where "
            + new HoldsToday("$2", "$3", "$4").of("a") + " and a.unit = $1)";

    private final Transactions transactions;
    private final Clock clock;

    Boards(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the caller watches over this unit. */
    public Uni<Boolean> mayWatch(Caller caller, String unit) {
        String[] roles = caller.roles().stream().filter(WhoMay.WATCH::contains).toArray(String[]::new);
        return transactions
                .look(MAY, unit, caller.id(), roles, VietnamTime.today(clock))
                .map(rows -> rows.getFirst().getBoolean(0));
    }

    /** The boards of some units, by unit. */
    public Uni<Map<String, Board>> of(Collection<String> units) {
        Set<String> wanted = Set.copyOf(units);
        Instant now = clock.instant();
        return transactions.look(READ, (Object) wanted.toArray(String[]::new)).map(rows -> {
            Map<String, List<Board.Count>> counts = new LinkedHashMap<>();
            wanted.forEach(unit -> counts.put(unit, new ArrayList<>()));
            rows.forEach(row -> counts.computeIfAbsent(row.getString("unit"), unit -> new ArrayList<>())
                    .add(count(row)));
            return counts.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> new Board(entry.getKey(), entry.getValue(), now)));
        });
    }

    private static Board.Count count(Row row) {
        @Nullable UUID officer = row.getUUID("officer");
        return new Board.Count(
                NOBODY.equals(officer) ? null : officer,
                row.getString("name"),
                row.getString("figure"),
                row.getLong("n"));
    }

    /** Adds up all that is waiting. */
    public Uni<Void> sum() {
        return transactions
                .look(SUM, BUNCH)
                .map(rows -> rows.getFirst().getLong(0))
                .chain(taken -> taken < BUNCH ? Uni.createFrom().voidItem() : sum());
    }
}
