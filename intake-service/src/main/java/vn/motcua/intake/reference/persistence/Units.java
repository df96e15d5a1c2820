package vn.motcua.intake.reference.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.intake.reference.model.Text;
import vn.motcua.intake.reference.model.Unit;
import vn.motcua.transactions.Transactions;

/** Our copy of the province's units; there are a few hundred, so they are remembered all at once until an event changes one. */
@ApplicationScoped
public class Units {

    private static final String ALL = """
            select code, name_vi, name_en, kind, receives, valid_from, valid_to, successor, titles from units
            """;

    private final Transactions transactions;
    private final CatalogJson json;
    private final Remembered<String, Map<String, Unit>> units = new Remembered<>(1, (key, all) -> 1);

    Units(Transactions transactions, CatalogJson json) {
        this.transactions = transactions;
        this.json = json;
    }

    /** All units by code, closed ones included: old dossiers keep their names. The same object as long as nothing changes. */
    public Uni<Map<String, Unit>> all() {
        return units.get(
                ALL,
                () -> transactions.look(ALL).map(rows -> rows.stream()
                        .map(this::unit)
                        .collect(Collectors.toUnmodifiableMap(Unit::code, Function.identity()))),
                known -> !known.isEmpty());
    }

    private Unit unit(Row row) {
        return new Unit(
                row.getString(0),
                new Text(row.getString(1), row.getString(2)),
                Unit.Kind.valueOf(row.getString(3)),
                row.getBoolean(4),
                row.getLocalDate(5),
                row.getLocalDate(6),
                row.getString(7),
                json.titles(row.getString(8)));
    }

    void forget() {
        units.forgetAll();
    }
}
