package vn.motcua.intake.reference.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.transactions.Transactions;

/**
 * Forgets what is remembered of the copies when a copy has changed. The instance that received the event forgets at once; the others see within a
 * second that the copy's revision has moved.
 */
@ApplicationScoped
public class Copies {

    private static final String REVISIONS = "select copy, revision from reference_revisions";

    private final Transactions transactions;
    private final Map<String, Runnable> forgetting;
    private final Map<String, Long> seen = new HashMap<>();

    Copies(Transactions transactions, Procedures procedures, Units units, Calendars calendars) {
        this.transactions = transactions;
        this.forgetting = Map.of(
                CopyWriter.PROCEDURES, procedures::forget,
                CopyWriter.UNITS, units::forget,
                CopyWriter.CALENDARS, calendars::forget);
    }

    /** Forgets these at once: this instance has changed them. */
    public void changed(List<String> copies) {
        copies.forEach(copy -> {
            Runnable forget = forgetting.get(copy);
            if (forget != null) {
                forget.run();
            }
        });
    }

    /** Looks whether any instance has changed one. */
    public Uni<Void> look() {
        return transactions
                .look(REVISIONS)
                .invoke(rows -> rows.forEach(row -> see(row.getString(0), row.getLong(1))))
                .replaceWithVoid();
    }

    private synchronized void see(String copy, long revision) {
        Long before = seen.put(copy, revision);
        if (before == null || before != revision) {
            changed(List.of(copy));
        }
    }
}
