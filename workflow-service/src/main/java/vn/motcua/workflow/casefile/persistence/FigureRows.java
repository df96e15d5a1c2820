package vn.motcua.workflow.casefile.persistence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Payloads;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Writes;
import vn.motcua.workflow.casefile.model.Figures;

/**
 * What a move changes of the figures of units and officers: one row without an index for all of it, which nobody waits for and nobody else writes;
 * it is added up later. So no two moves ever meet at a counter.
 */
final class FigureRows {

    private static final TableRows INSERT = TableRows.inserted("board_changes", "changes text");

    private FigureRows() {}

    static void insert(Writes writes, Map<Figures.Place, Integer> change) {
        if (change.isEmpty()) {
            return;
        }
        List<List<@Nullable Object>> rows = change.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(String::valueOf))
                .toList();
        writes.write(INSERT, Payloads.write(rows));
    }

    private static List<@Nullable Object> row(Figures.Place place, int count) {
        return Arrays.asList(place.unit(), place.officer(), place.figure(), count);
    }
}
