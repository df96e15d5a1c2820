package vn.motcua.catalog.guidance.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.guidance.model.Checklist;
import vn.motcua.catalog.guidance.model.OpeningHours;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.ProcedureCase;
import vn.motcua.catalog.procedure.model.TimeLimit;
import vn.motcua.catalog.quote.model.FeeQuote;
import vn.motcua.catalog.search.model.ListedProcedure;
import vn.motcua.catalog.unit.model.Unit;
import vn.motcua.workingtime.DueDate;

/**
 * What it takes to apply in the case that the answers led to.
 *
 * @param channel how it would be filed: what was asked about, otherwise the first channel of the procedure
 * @param fees what it would cost; null while quantities are missing
 * @param quantitiesMissing names of the quantities that the cost depends on
 * @param receivedAt from when the time limit is counted
 * @param due when it would be ready; null when that lies beyond the approved calendars
 * @param counters where it can be handed in; empty when the procedure has no counter
 * @param seeAlso procedures that may fit better or come next
 */
public record Advice(
        ProcedureCase one,
        Channel channel,
        Checklist checklist,
        @Nullable FeeQuote fees,
        List<String> quantitiesMissing,
        TimeLimit limit,
        Instant receivedAt,
        @Nullable DueDate due,
        List<Counter> counters,
        List<ListedProcedure> seeAlso) {

    /** A place with its hours. */
    public record Counter(Unit unit, OpeningHours hours) {}

    public Advice {
        quantitiesMissing = List.copyOf(quantitiesMissing);
        counters = List.copyOf(counters);
        seeAlso = List.copyOf(seeAlso);
    }
}
