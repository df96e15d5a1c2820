package vn.motcua.transactions;

import org.jspecify.annotations.Nullable;

/** What a transaction leaves behind: rows that are sent together, right before its commit. */
public interface Writes {

    /**
     * Adds a row to what the transaction writes.
     *
     * @param statement in the database's own words ({@code $1}, {@code $2}, …); rows of the same statement travel together and keep their order,
     *     and statements run in the order in which each was first used
     * @param row its values, of types that the driver takes for the columns
     */
    void write(String statement, @Nullable Object... row);

    /** Adds a row that nothing else in the transaction touches: it shares its statement with all others of the kind. */
    default void write(TableRows rows, @Nullable Object... row) {
        write(rows.statement(), row);
    }
}
