package vn.motcua.transactions;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A question that is on its way to the database. Its answer can be read once {@link Transaction#answers()} has come; until then a use case goes on
 * asking, so that all its questions travel together.
 */
public final class Asked<T> {

    private final Future<RowSet<Row>> rows;
    private final Function<RowSet<Row>, T> reading;

    private Asked(Future<RowSet<Row>> rows, Function<RowSet<Row>, T> reading) {
        this.rows = rows;
        this.reading = reading;
    }

    static Asked<List<Row>> of(Future<RowSet<Row>> rows) {
        return new Asked<>(rows, Asked::list);
    }

    /** The same question, its answer understood as something else. */
    public <R> Asked<R> as(Function<? super T, ? extends R> meaning) {
        return new Asked<>(rows, found -> meaning.apply(reading.apply(found)));
    }

    /**
     * The answer.
     *
     * @throws IllegalStateException before {@link Transaction#answers()} has come
     */
    public T answer() {
        if (!rows.succeeded()) {
            throw new IllegalStateException("asked, but not answered: wait for Transaction.answers() first");
        }
        return reading.apply(rows.result());
    }

    private static List<Row> list(RowSet<Row> found) {
        List<Row> list = new ArrayList<>(found.size());
        found.forEach(list::add);
        return list;
    }
}
