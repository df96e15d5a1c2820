package vn.motcua.notification.reference.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.notification.reference.model.Text;
import vn.motcua.transactions.Writes;

/** What units and procedures are called, as the catalogue announced it. */
@ApplicationScoped
public class CatalogNames {

    private static final String KEEP_UNIT = """
            insert into unit_names (code, vi, en) values ($1, $2, $3)
            on conflict (code) do update set vi = excluded.vi, en = excluded.en
            """;

    private static final String KEEP_PROCEDURE = """
            insert into procedure_names (code, version, vi, en) values ($1, $2, $3, $4)
            on conflict (code, version) do update set vi = excluded.vi, en = excluded.en
            """;

    /** What a unit is called now. */
    public record OfUnit(String code, Text name) {}

    /** What a version of a procedure is called. */
    public record OfProcedure(String code, int version, Text name) {}

    public void keepUnits(Writes writes, List<OfUnit> units) {
        units.forEach(unit -> writes.write(
                KEEP_UNIT, unit.code(), unit.name().vi(), unit.name().en()));
    }

    public void keepProcedures(Writes writes, List<OfProcedure> procedures) {
        procedures.forEach(procedure -> writes.write(
                KEEP_PROCEDURE,
                procedure.code(),
                procedure.version(),
                procedure.name().vi(),
                procedure.name().en()));
    }
}
