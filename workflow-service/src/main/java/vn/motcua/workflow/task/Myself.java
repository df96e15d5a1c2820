package vn.motcua.workflow.task;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Transactions;

/** Finds where the caller works, as what, under which name, and for whom the caller stands in. */
@ApplicationScoped
class Myself {

    private static final String POSTS = """
            select a.unit, array_agg(distinct a.role order by a.role) as roles, min(a.valid_from) as valid_from,
                   case when bool_and(a.valid_to is not null) then max(a.valid_to) end as valid_to, max(n.name) as name
              from officer_assignments a
              left join officer_names n on n.officer_id = a.officer_id
             where a.officer_id = $1 and\s""" + HoldsToday.lasts("a", "$2") + """

             group by a.unit
             order by a.unit
            """;

    private static final String DEPUTISING = """
            select d.unit, d.officer_id, n.name, d.valid_to
              from delegations d
              left join officer_names n on n.officer_id = d.officer_id
             where d.deputy_id = $1 and d.valid_from <= $2 and d.valid_to >= $2 and d.ended_at is null
             order by d.valid_to, d.delegation_id
            """;

    private final Transactions transactions;
    private final Clock clock;

    Myself(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A unit in which the caller works today. */
    record Post(
            String unit,
            List<String> roles,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String name) {}

    /** For whom the caller stands in. */
    record StandsIn(String unit, UUID officer, @Nullable String name, LocalDate until) {}

    Uni<List<Post>> posts(Caller caller) {
        return transactions.look(POSTS, caller.id(), VietnamTime.today(clock)).map(rows -> rows.stream()
                .map(row -> new Post(
                        row.getString("unit"),
                        List.of(row.getArrayOfStrings("roles")),
                        row.getLocalDate("valid_from"),
                        row.getLocalDate("valid_to"),
                        row.getString("name")))
                .toList());
    }

    Uni<List<StandsIn>> standsInFor(Caller caller) {
        return transactions
                .look(DEPUTISING, caller.id(), VietnamTime.today(clock))
                .map(rows -> rows.stream()
                        .map(row -> new StandsIn(
                                row.getString("unit"),
                                row.getUUID("officer_id"),
                                row.getString("name"),
                                row.getLocalDate("valid_to")))
                        .toList());
    }
}
