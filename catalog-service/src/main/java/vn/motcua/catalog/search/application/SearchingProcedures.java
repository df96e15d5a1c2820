package vn.motcua.catalog.search.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.search.model.LifeEvent;
import vn.motcua.catalog.search.model.ListedProcedure;
import vn.motcua.catalog.search.model.ProcedureSearch;
import vn.motcua.catalog.search.model.ProcedureSearch.Hit;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.UnitOfWork;

/** Finds procedures in force today. */
@ApplicationScoped
public class SearchingProcedures {

    private final CurrentIndex currentIndex;
    private final UnitOfWork unitOfWork;
    private final Units units;
    private final Clock clock;

    SearchingProcedures(CurrentIndex currentIndex, UnitOfWork unitOfWork, Units units, Clock clock) {
        this.currentIndex = currentIndex;
        this.unitOfWork = unitOfWork;
        this.units = units;
        this.clock = clock;
    }

    /** A life event and how many procedures it brings. */
    public record LifeEventCount(LifeEvent event, long procedures) {}

    /**
     * The procedures that fit, best first, one more than wanted when there are more.
     *
     * @param unit whose procedures; null for everybody's
     * @throws InvalidRequest naming {@code query.unit} when there is no such unit
     */
    public Uni<List<Hit>> search(ProcedureSearch wanted, @Nullable UnitInvolved unit) {
        if (unit == null) {
            return find(wanted);
        }
        return unitOfWork
                .read(session -> units.find(session, unit.code()))
                .onItem()
                .ifNull()
                .failWith(() -> InvalidRequest.field("query.unit", "unknown-unit"))
                .chain(found -> find(unit.narrow(wanted, found.kind())));
    }

    private Uni<List<Hit>> find(ProcedureSearch wanted) {
        return currentIndex.get().map(index -> index.find(wanted, VietnamTime.today(clock)));
    }

    /** The life events that procedures in force name, in the order of their codes. */
    public Uni<List<LifeEventCount>> lifeEvents() {
        return currentIndex.get().map(index -> {
            Map<String, List<LifeEvent>> byCode = index.inForce(VietnamTime.today(clock))
                    .map(ListedProcedure::lifeEvents)
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(LifeEvent::code, TreeMap::new, Collectors.toList()));
            return byCode.values().stream()
                    .map(same -> new LifeEventCount(same.getFirst(), same.size()))
                    .toList();
        });
    }

    /** The procedures with some codes, as far as they are in force today, in the order asked for. */
    public Uni<List<ListedProcedure>> inForce(List<String> codes) {
        LocalDate today = VietnamTime.today(clock);
        return codes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : currentIndex.get().map(index -> codes.stream()
                        .map(code -> index.inForce(code, today))
                        .filter(Objects::nonNull)
                        .toList());
    }
}
