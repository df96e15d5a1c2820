package vn.motcua.workflow.casefile.persistence;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.model.TaskCommand.Post;

/** Who works where, for those to whom work is given. */
public final class Posts {

    private static final String OF_OFFICER =
            "select a.unit, a.role from officer_assignments a where a.officer_id = $1 and "
                    + HoldsToday.lasts("a", "$2");

    private static final String IN_UNIT =
            "select distinct a.role from officer_assignments a where a.unit = $1 and " + HoldsToday.lasts("a", "$2");

    private Posts() {}

    /** What an officer holds today, by whatever token. */
    public static Asked<Set<Post>> of(Transaction tx, UUID officer, LocalDate today) {
        return tx.ask(OF_OFFICER, officer, today).as(rows -> rows.stream()
                .map(row -> new Post(row.getString(0), row.getString(1)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** What is held in a unit today. */
    public static Asked<Set<String>> in(Transaction tx, String unit, LocalDate today) {
        return tx.ask(IN_UNIT, unit, today)
                .as(rows -> rows.stream().map(row -> row.getString(0)).collect(Collectors.toUnmodifiableSet()));
    }
}
