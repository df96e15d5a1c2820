package vn.motcua.intake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalogue;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;

/** The published budget of statements and trips, begin and commit aside: a number that grows must be wanted. */
@QuarkusTest
@WithInfrastructure("intake")
class StatementsTest {

    /** Events of other tests' dossiers may come in meanwhile, and copies are looked after. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "inbox_cursors|parked_events|reference_revisions|from procedure_versions|from units|from calendar_years|any\\(\\$1\\) order by d.id|jsonb_to_recordset");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger entities = LogContext.getLogContext().getLogger("org.hibernate.SQL");
    private final Logger rows = LogContext.getLogContext().getLogger("vn.motcua.sql");
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(String.valueOf(record.getMessage()));
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
        for (Logger logger : List.of(entities, rows)) {
            logger.setLevel(Level.FINE);
            logger.addHandler(ear);
        }
    }

    @AfterEach
    void stop() {
        for (Logger logger : List.of(entities, rows)) {
            logger.removeHandler(ear);
            logger.setLevel(null);
        }
    }

    @Test
    void filing() {
        Counter.filed();

        assertThat(statements())
                .satisfiesExactly(
                        one -> assertThat(one).contains("pg_try_advisory_xact_lock"),
                        one -> assertThat(one).contains("from idempotency_keys"),
                        one -> assertThat(one).contains("pg_advisory_xact_lock"),
                        one -> assertThat(one).contains("content_hash"),
                        one -> assertThat(one).startsWith("insert into audit_entries"),
                        one -> assertThat(one).startsWith("insert into outbox"),
                        one -> assertThat(one).startsWith("insert into outbox"),
                        one -> assertThat(one).startsWith("insert into timeline_entries"),
                        one -> assertThat(one).startsWith("insert into dossiers"),
                        one -> assertThat(one).startsWith("insert into dossier_contents"),
                        one -> assertThat(one).startsWith("insert into idempotency_keys"));
        assertThat(trips()).isEqualTo(2);
    }

    @Test
    void reception() {
        String id = Counter.filed();
        lines.clear();

        Counter.receive("reception", id).then().statusCode(201);

        assertThat(statements())
                .satisfiesExactly(
                        one -> assertThat(one).contains("pg_try_advisory_xact_lock"),
                        one -> assertThat(one).contains("from idempotency_keys"),
                        one -> assertThat(one).contains("for no key update"),
                        one -> assertThat(one).startsWith("insert into dossier_numbers"),
                        one -> assertThat(one).startsWith("insert into audit_entries"),
                        one -> assertThat(one).startsWith("insert into outbox"),
                        one -> assertThat(one).startsWith("insert into timeline_entries"),
                        one -> assertThat(one).startsWith("update dossiers"),
                        one -> assertThat(one).startsWith("insert into idempotency_keys"));
        assertThat(trips()).isEqualTo(2);
    }

    @Test
    void refusalAndWithdrawal() {
        String id = Counter.filed();
        lines.clear();
        Counter.command("reception")
                .body(Map.of("reason", "NOT_ELIGIBLE", "legalGround", "Điều 1"))
                .post("/intake/v1/dossiers/" + id + "/refusals")
                .then()
                .statusCode(201);
        assertThat(statements()).as("refusal").hasSize(8);
        assertThat(trips()).isEqualTo(2);

        String other = Counter.filed();
        lines.clear();
        Counter.command("citizen")
                .post("/intake/v1/dossiers/" + other + "/withdrawals")
                .then()
                .statusCode(201);
        assertThat(statements()).as("withdrawal").hasSize(8);
        assertThat(trips()).isEqualTo(2);
    }

    @Test
    void aBatchOfReportsIsAsManyStatementsAsOne() {
        List<String> dossiers = java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> Counter.received())
                .toList();
        lines.clear();

        try (KafkaProbe kafka = KafkaProbe.of("workflow.case-events")) {
            dossiers.forEach(id -> kafka.publish(EventContracts.event("case.opened.v1", "full", id, 1)));
        }
        dossiers.forEach(id -> TestCatalogue.awaitRows(
                "select 1 from timeline_entries where dossier_id = '" + id + "' and event = 'vn.motcua.case.opened.v1'",
                1));

        long batches = lines.stream()
                .filter(line -> line.contains("any($1) order by d.id"))
                .count();
        assertThat(lines.stream().filter(line -> line.startsWith("update dossiers d")))
                .hasSize((int) batches);
        assertThat(lines.stream()
                        .filter(line -> line.startsWith(
                                "insert into timeline_entries (dossier_id, n, at, event, step, status)\nselect")))
                .hasSize((int) batches);
    }

    @Test
    void draft() {
        String key = UUID.randomUUID().toString();
        String draft = Counter.command("citizen", key)
                .body(Counter.residence())
                .post("/intake/v1/drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(statements()).hasSize(5);
        lines.clear();

        Counter.command("citizen")
                .post("/intake/v1/drafts/" + draft + "/submissions")
                .then()
                .statusCode(201);
        assertThat(statements())
                .as("one look at the draft, then as a filing, and the draft")
                .hasSize(15);
        assertThat(trips()).isEqualTo(2);
    }

    @Test
    void reads() {
        String id = Counter.filed();
        lines.clear();

        Counter.as("citizen").get("/intake/v1/dossiers/" + id).then().statusCode(200);
        assertThat(statements()).as("view").hasSize(1);
        lines.clear();

        Counter.as("reception").get("/intake/v1/dossiers?status=1").then().statusCode(200);
        assertThat(statements()).as("officer's list").hasSize(1);
        lines.clear();

        Counter.as("citizen").get("/intake/v1/dossiers").then().statusCode(200);
        assertThat(statements()).as("applicant's list").hasSize(1);
    }

    /** Of nine updates in a dossier's life, three touch an index: reception, result and its return. */
    @Test
    void mostMovesOfADossierTouchNoIndex() {
        String unmoved = "select shelf, code from dossiers where id = ?";
        String id = Counter.received();
        var before = Infrastructure.database().select("intake", unmoved, UUID.fromString(id));
        try (KafkaProbe kafka = KafkaProbe.of("workflow.case-events")) {
            List<String> way =
                    List.of("case.opened.v1", "case.processing-started.v1", "case.appraised.v1", "case.approved.v1");
            for (int i = 0; i < way.size(); i++) {
                kafka.publish(EventContracts.event(way.get(i), "full", id, i + 1));
            }
        }
        TestCatalogue.awaitRows(
                "select 1 from timeline_entries where dossier_id = '" + id
                        + "' and event = 'vn.motcua.case.approved.v1'",
                1);

        assertThat(Infrastructure.database().select("intake", unmoved, UUID.fromString(id)))
                .isEqualTo(before);
    }

    private List<String> statements() {
        return lines.stream()
                .filter(line -> !line.equals("trip") && !OF_OTHERS.matcher(line).find())
                .map(String::strip)
                .toList();
    }

    /** The copies are looked after in trips of their own. */
    private long trips() {
        return lines.stream().filter(line -> line.equals("trip")).count()
                - lines.stream()
                        .filter(line -> Pattern.compile("reference_revisions")
                                .matcher(line)
                                .find())
                        .count();
    }
}
