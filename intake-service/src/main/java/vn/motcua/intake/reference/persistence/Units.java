package vn.motcua.intake.reference.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.intake.reference.model.Name;
import vn.motcua.intake.reference.model.Unit;

/** Our copy of the province's units; there are a few hundred, so they are remembered all at once. */
@ApplicationScoped
public class Units {

    private static final String ALL = "all";

    private final Remembered<String, Map<String, Unit>> units = new Remembered<>(Duration.ofSeconds(2));

    private final CatalogueJson json;

    Units(CatalogueJson json) {
        this.json = json;
    }

    /** All units by code, closed ones included: old dossiers keep their names. */
    public Uni<Map<String, Unit>> all(Mutiny.Session session) {
        return units.get(
                ALL,
                () -> session.createSelectionQuery("from UnitRow", UnitRow.class)
                        .getResultList()
                        .map(rows -> rows.stream()
                                .map(row -> new Unit(
                                        row.code,
                                        new Name(row.nameVi, row.nameEn),
                                        row.kind,
                                        row.receives,
                                        row.validFrom,
                                        row.validTo,
                                        row.successor,
                                        json.titles(row.titles)))
                                .collect(Collectors.toUnmodifiableMap(Unit::code, Function.identity()))),
                known -> !known.isEmpty());
    }

    /** Looks again at the next use: an event has just changed the copy. */
    public void changed() {
        units.forget(ALL);
    }
}
