package vn.motcua.intake.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalogue;
import vn.motcua.kit.testing.QueryPlans;
import vn.motcua.kit.testing.WithInfrastructure;

/** How many statements each command and read costs, begin and commit aside: a number that grows must be wanted. */
@QuarkusTest
@WithInfrastructure("intake")
class StatementsTest {

    /** Events of other tests' dossiers may come in meanwhile, and what is remembered of the copies may have to be read again. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "inbox_cursors|parked_events|from procedure_versions|from units|from calendar_years|ProcedureVersionRow");

    @Inject
    Mutiny.SessionFactory factory;

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final Logger sql = LogContext.getLogContext().getLogger("org.hibernate.SQL");
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            String statement = String.valueOf(record.getMessage());
            if (!OF_OTHERS.matcher(statement).find()) {
                statements.add(statement);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeAll
    static void catalogue() {
        TestCatalogue.publish();
    }

    @BeforeEach
    void listen() {
        Counter.received();
        sql.setLevel(Level.FINE);
        sql.addHandler(ear);
    }

    @AfterEach
    void stop() {
        sql.removeHandler(ear);
        sql.setLevel(null);
    }

    @Test
    void filing() {
        Counter.filed();

        assertThat(statements)
                .satisfiesExactly(
                        one -> assertThat(one).contains("idempotency_keys"),
                        one -> assertThat(one).startsWith("insert into timeline_entries"),
                        one -> assertThat(one).startsWith("insert into dossiers"),
                        one -> assertThat(one).startsWith("insert into dossier_contents"),
                        one -> assertThat(one).startsWith("insert into audit_entries"),
                        one -> assertThat(one).startsWith("insert into outbox"),
                        one -> assertThat(one).startsWith("insert into idempotency_keys"));
    }

    @Test
    void reception() {
        String id = Counter.filed();
        statements.clear();

        Counter.receive("reception", id).then().statusCode(201);

        assertThat(statements)
                .satisfiesExactly(
                        one -> assertThat(one).contains("idempotency_keys"),
                        one -> assertThat(one).contains("for no key update"),
                        one -> assertThat(one).contains("insert into dossier_numbers"),
                        one -> assertThat(one).startsWith("insert into timeline_entries"),
                        one -> assertThat(one).startsWith("update dossiers"),
                        one -> assertThat(one).startsWith("insert into audit_entries"),
                        one -> assertThat(one).startsWith("insert into outbox"),
                        one -> assertThat(one).startsWith("insert into idempotency_keys"));
    }

    @Test
    void withdrawal() {
        String id = Counter.filed();
        statements.clear();

        Counter.command("citizen")
                .post("/intake/v1/dossiers/" + id + "/withdrawals")
                .then()
                .statusCode(201);

        assertThat(statements).hasSize(7);
    }

    @Test
    void draft() {
        String key = UUID.randomUUID().toString();
        Counter.command("citizen", key)
                .body(Map.of("procedureCode", TestCatalogue.RESIDENCE))
                .post("/intake/v1/drafts")
                .then()
                .statusCode(201);

        assertThat(statements).hasSize(4);
    }

    @Test
    void everyQueryIsInterpretedOnce() {
        for (int i = 0; i < 6; i++) {
            String id = Counter.received();
            Counter.as("reception").get("/intake/v1/dossiers/" + id).then().statusCode(200);
        }

        assertThat(QueryPlans.kept(factory.getStatistics()))
                .anySatisfy(query -> assertThat(query).contains("among(:roles"));
        await().untilAsserted(() ->
                assertThat(QueryPlans.interpretedAnew(factory.getStatistics())).isEmpty());
    }

    @Test
    void reads() {
        String id = Counter.filed();
        statements.clear();

        Counter.as("citizen").get("/intake/v1/dossiers/" + id).then().statusCode(200);
        assertThat(statements).as("view").hasSize(2);
        statements.clear();

        Counter.as("reception").get("/intake/v1/dossiers?status=1").then().statusCode(200);
        assertThat(statements).as("officer's list").hasSize(1);
        statements.clear();

        Counter.as("citizen").get("/intake/v1/dossiers").then().statusCode(200);
        assertThat(statements).as("applicant's list").hasSize(1);
    }
}
