package vn.motcua.workflow;

import org.flywaydb.core.Flyway;
import vn.motcua.kit.testing.Infrastructure;

/** A database with the tables of this service and very many rows, beside the one the service under test works with. */
public final class GrownDatabase {

    public static final String NAME = "workflow_grown";

    private GrownDatabase() {}

    /** Makes it, unless another class has. */
    public static void create() {
        create(NAME);
    }

    /** One of its own, for a test that needs more rows than the others can bear. */
    public static void create(String name) {
        var database = Infrastructure.database();
        database.create(name);
        Flyway.configure()
                .dataSource(database.jdbcUrl(name), database.owner(name), database.password())
                .locations("db/eventing", "db/kit", "db/migration")
                .load()
                .migrate();
    }
}
