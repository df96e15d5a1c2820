package vn.motcua.workflow.casefile.persistence;

import java.util.Locale;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/** Numbers results, unit by unit: {@code KQ.H26.30.01.000031}. */
public final class ResultNumbers {

    private ResultNumbers() {}

    /** The next code of a unit; never given twice, on however many nodes. A rolled-back issue leaves its number unused. */
    public static Asked<String> next(Transaction tx, String unit) {
        return tx.ask("select next_result_number($1)", unit)
                .as(rows -> String.format(
                        Locale.ROOT, "KQ.%s.%06d", unit, rows.getFirst().getLong(0)));
    }
}
