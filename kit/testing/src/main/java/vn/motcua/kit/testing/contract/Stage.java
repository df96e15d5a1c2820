package vn.motcua.kit.testing.contract;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;

/**
 * What a service puts on the stage for its {@link AuthorisationMatrix}: two things in two units, the first of them the citizen's, and who works where.
 *
 * @param <T> what the service knows of a thing
 */
public abstract class Stage<T> {

    /** The unit of thing {@link Thing#OWN}. */
    public static final String UNIT_OF_OWN = "H26.30.01";

    /** The unit of thing {@link Thing#FOREIGN}; somebody else's. */
    public static final String UNIT_OF_FOREIGN = "H26.30.02";

    /** A unit to which neither belongs. */
    static final String OTHER_UNIT = "H26.30.03";

    private final String database;
    private final T own;
    private final T foreign;

    /**
     * @param own the citizen's, in {@link #UNIT_OF_OWN}
     * @param foreign somebody else's, in {@link #UNIT_OF_FOREIGN}
     */
    protected Stage(String database, T own, T foreign) {
        this.database = database;
        this.own = own;
        this.foreign = foreign;
    }

    /** Gives an officer a role in a unit, from the past on. */
    protected void assign(UUID officer, String role, String unit) {
        execute(
                "insert into officer_assignments (officer_id, role, unit, valid_from) values ('%s', '%s', '%s', '2025-07-01')"
                        .formatted(officer, role, unit));
    }

    /** Changes the service's database. */
    protected final void execute(String... statements) {
        Infrastructure.database().execute(database, statements);
    }

    /**
     * What tells a thing apart in the addresses of an operation, by the names of the parameters in path and query; what is not named comes from the
     * document's examples.
     */
    protected abstract Map<String, String> values(String operation, T thing);

    /** The same for a thing that does not exist. */
    protected abstract Map<String, String> absent(String operation);

    /** What a list shows of a thing that is in it, such as its id. */
    protected abstract String mark(String operation, T thing);

    /**
     * The body of an operation; the document's example unless the stage has a better one.
     *
     * @param thing null for one that does not exist
     */
    protected @Nullable String body(String operation, @Nullable T thing) {
        return null;
    }

    final Map<String, String> values(String operation, Thing thing) {
        return thing == Thing.ABSENT ? absent(operation) : values(operation, thing == Thing.OWN ? own : foreign);
    }

    final @Nullable String body(String operation, Thing thing) {
        return body(operation, thing == Thing.ABSENT ? null : thing == Thing.OWN ? own : foreign);
    }

    final String mark(String operation, Thing thing) {
        return thing == Thing.ABSENT ? "nothing" : mark(operation, thing == Thing.OWN ? own : foreign);
    }

    /** Whose the thing {@link Thing#OWN} is: the applicant and the portal of the matrix. */
    static UUID owner() {
        return TestTokens.subject("citizen");
    }

    /** What is asked for. */
    enum Thing {
        /** Of the caller, or of the unit called own. */
        OWN,
        /** Of somebody else, in another unit. */
        FOREIGN,
        /** Nothing has this id. */
        ABSENT
    }
}
