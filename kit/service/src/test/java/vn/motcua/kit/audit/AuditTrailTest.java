package vn.motcua.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.thing.Things;

/** Every deed leaves a link that anybody can check, and nobody can change one. */
@QuarkusTest
@WithInfrastructure(Things.DATABASE)
class AuditTrailTest {

    private static final String LINKS =
            "select seq, at, actor, action, details, previous_hash, hash from audit_entries where subject = ? order by seq";

    /** Computed with another tool: {@code printf 'previous\nthing:1\n2\n2026-11-23T01:02:03Z\nactor\nDeed\n{}' | sha256sum}. */
    @Test
    void aLinkIsTheHashThatItsContractSays() {
        assertThat(AuditTrail.link(
                        "previous", "thing:1", 2, Instant.parse("2026-11-23T01:02:03Z"), "actor", "Deed", "{}"))
                .isEqualTo("dfc99d67d97bede6bf423440cf31a8e0e5454b0fa6ebba3d08479083ea9d8196");
    }

    @Test
    void deedsAreChainedAndTheHeadStandsOnTheSubject() {
        UUID id = Things.made();
        rename(id, 0, 200);
        rename(id, 0, 412);
        rename(id, 1, 200);

        String hash = "";
        long seq = 0;
        var links = Infrastructure.database().select(Things.DATABASE, LINKS, "thing:" + id);
        assertThat(links)
                .extracting(link -> link.get("action"))
                .containsExactly("MakeThing", "RenameThing", "RenameThing");
        for (Map<String, @Nullable Object> link : links) {
            assertThat(link)
                    .containsEntry("seq", ++seq)
                    .containsEntry("previous_hash", hash)
                    .containsEntry("actor", TestTokens.subject("citizen").toString());
            assertThat((String) link.get("details")).startsWith("{\"a\":1,\"name\":");
            hash = AuditTrail.link(
                    hash,
                    "thing:" + id,
                    seq,
                    ((Timestamp) Objects.requireNonNull(link.get("at"))).toInstant(),
                    (String) Objects.requireNonNull(link.get("actor")),
                    (String) Objects.requireNonNull(link.get("action")),
                    (String) Objects.requireNonNull(link.get("details")));
            assertThat(link).containsEntry("hash", hash);
        }
        assertThat(Infrastructure.database()
                        .select(Things.DATABASE, "select audit_seq, audit_hash from things where id = ?", id))
                .containsExactly(Map.of("audit_seq", seq, "audit_hash", hash));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entries set actor = 'nobody' where subject = 'thing:%s'",
                "delete from audit_entries where subject = 'thing:%s'",
                "truncate audit_entries"
            })
    void nobodyChangesALink(String change) {
        UUID id = Things.made();

        assertThatThrownBy(() -> Infrastructure.database().execute(Things.DATABASE, change.formatted(id)))
                .hasMessageContaining("append-only");
        assertThat(Things.count("select count(*) from audit_entries where subject = ?", "thing:" + id))
                .isEqualTo(1);
    }

    private static void rename(UUID id, long seen, int status) {
        Things.as("citizen")
                .header("If-Match", "\"" + seen + "\"")
                .body(Map.of("name", Things.freshName()))
                .put("/things/" + id + "/recorded-name")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entries set actor = 'somebody else'",
                "delete from audit_entries",
                "truncate audit_entries",
                "alter table audit_entries disable trigger all",
                "drop trigger audit_entries_are_append_only on audit_entries",
                "create table of_my_own (id bigint)",
                "update flyway_schema_history set success = false"
            })
    void theRoleThatServesMayNotEvenTry(String sql) throws SQLException {
        try (Connection serving = Infrastructure.database().connect(Things.DATABASE, Things.DATABASE);
                Statement statement = serving.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
        }
    }
}
