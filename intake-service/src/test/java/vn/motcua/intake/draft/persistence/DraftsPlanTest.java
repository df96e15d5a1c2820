package vn.motcua.intake.draft.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.intake.testing.GrownDatabase;
import vn.motcua.kit.testing.ExplainedQuery;
import vn.motcua.kit.testing.Infrastructure;

/** Open drafts are found at once among very many that have become dossiers. */
class DraftsPlanTest {

    /** Began every second draft; five of the first ones are still open. */
    private static final UUID PORTAL = UUID.fromString("00000000-0000-4000-8000-00000000aaaa");

    /** Began three of the first drafts. */
    private static final UUID CITIZEN = UUID.fromString("00000000-0000-4000-8000-00000000bbbb");

    /** Began thirty thousand of the first drafts, all of them still open. */
    private static final UUID BUSY = UUID.fromString("00000000-0000-4000-8000-00000000cccc");

    private static final String GROW = """
            insert into drafts (id, lock_version, audit_seq, audit_hash, owner_ref, content, created_at, updated_at, dossier_id)
            select uuidv7(), 0, 1, 'grown',
                   case when i <= 3 then cast('%s' as uuid) when mod(i, 2) = 0 then '%s' when i < 60000 then '%s' else uuidv4() end,
                   '{"quantities":{},"form":{},"documents":[]}', now(), now(),
                   case when i <= 13 or mod(i, 2) = 1 then null else uuidv4() end
              from generate_series(1, 200000) as i
            """.formatted(CITIZEN, PORTAL, BUSY);

    @BeforeAll
    static void grow() {
        GrownDatabase.create();
        Infrastructure.database().execute(GrownDatabase.NAME, GROW, "vacuum analyze drafts");
    }

    @ParameterizedTest
    @CsvSource({
        "00000000-0000-4000-8000-00000000aaaa, 5",
        "00000000-0000-4000-8000-00000000bbbb, 3",
        "00000000-0000-4000-8000-00000000cccc, 51"
    })
    void anOwnersOpenDrafts(UUID owner, int rows) throws SQLException {
        ExplainedQuery answered = ExplainedQuery.of(
                GrownDatabase.NAME,
                Drafts.OPEN,
                Map.of("caller", owner, "after", new UUID(-1, -1), "first", new UUID(0, 0), "rows", 51));

        assertThat(answered.rows()).as(answered.plan()).isEqualTo(rows);
        assertThat(answered.buffers()).as(answered.plan()).isBetween(1L, 8L + rows);
    }
}
