package vn.motcua.notification.reference.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.notification.reference.model.Text;
import vn.motcua.transactions.Writes;

/** What units and procedures are called, as the catalogue announced it. */
@ApplicationScoped
public class CatalogueNames {

    private static final String KEEP_UNIT = """
            insert into unit_names (code, vi, en) values ($1, $2, $3)
            on conflict (code) do update set vi = excluded.vi, en = excluded.en
            """;

    private static final String KEEP_PROCEDURE = """
            insert into procedure_names (code, version, vi, en) values ($1, $2, $3, $4)
            on conflict (code, version) do update set vi = excluded.vi, en = excluded.en
            """;

    /** A unit is called so now. */
    public void keepUnit(Writes writes, String code, Text name) {
        writes.write(KEEP_UNIT, code, name.vi(), name.en());
    }

    /** A version of a procedure is called so. */
    public void keepProcedure(Writes writes, String code, int version, Text name) {
        writes.write(KEEP_PROCEDURE, code, version, name.vi(), name.en());
    }
}
