package vn.motcua.workflow.reference;

import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;
import vn.motcua.workingtime.CalendarYear;

/**
 * Our copies of the approved calendars. They are kept in memory for a while: only one instance gets the event of a new calendar, the
 * others see it when they read again.
 */
@ApplicationScoped
public class Calendars {

    private final long keptNanos;
    private volatile @Nullable Kept kept;

    Calendars(CopiesConfig config) {
        this.keptNanos = config.kept().toNanos();
    }

    private record Kept(OfficeHours hours, long since) {}

    /** Asks for the office hours of all units, usually without a statement; they are there with the answers of the transaction. */
    public Supplier<OfficeHours> current(Transaction tx) {
        Kept known = kept;
        if (known != null && System.nanoTime() - known.since() < keptNanos) {
            return known::hours;
        }
        Asked<List<Row>> asked = tx.ask("select cast(c.body as text) from calendar_years c");
        return () -> {
            OfficeHours hours =
                    build(asked.answer().stream().map(row -> row.getString(0)).toList());
            kept = hours.isEmpty() ? null : new Kept(hours, System.nanoTime());
            return hours;
        };
    }

    void forget() {
        kept = null;
    }

    private OfficeHours build(List<String> bodies) {
        Map<String, List<CalendarYear>> years = new HashMap<>();
        for (String body : bodies) {
            PublishedCalendar calendar = Copies.read(body, PublishedCalendar.class);
            years.computeIfAbsent(calendar.calendar(), name -> new ArrayList<>())
                    .add(calendar.toModel());
        }
        return new OfficeHours(years);
    }
}
