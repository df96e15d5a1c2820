package vn.motcua.catalog.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.UnitOfWork;

@QuarkusTest
@WithInfrastructure("catalog")
class SampleEventsTest {

    @Inject
    ObjectMapper json;

    @Inject
    EventLoop eventLoop;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    LoadingSampleCatalog loading;

    @Test
    void everyEntryIsAnnouncedOnceByTheContract() {
        SampleFiles files = new SampleFiles(json);
        try (KafkaProbe probe =
                KafkaProbe.of("catalog.procedure-events", "catalog.unit-events", "catalog.calendar-events")) {
            for (JsonNode version : files.all("procedures")) {
                String subject = version.path("code").asText() + "/"
                        + version.path("version").asInt();
                check(probe, subject, "vn.motcua.procedure.published.v1", version);
            }
            for (JsonNode unit : files.all("units")) {
                check(probe, unit.path("code").asText(), "vn.motcua.unit.changed.v1", unit);
            }
            for (JsonNode officer : files.all("officers")) {
                String subject = "officer:" + officer.path("officerId").asText();
                check(
                        probe,
                        subject,
                        "vn.motcua.officer.assigned.v1",
                        withPapersTakenOver(officer, files.all("units")));
            }
            for (JsonNode year : files.all("calendars")) {
                String subject =
                        year.path("calendar").asText() + "/" + year.path("year").asInt();
                check(probe, subject, "vn.motcua.calendar.approved.v1", year);
            }
        }
    }

    /** Who works in a unit answers for the papers of those that it took over from as well. */
    private static JsonNode withPapersTakenOver(JsonNode officer, List<JsonNode> units) {
        ObjectNode told = officer.deepCopy();
        for (JsonNode own : officer.path("assignments")) {
            for (JsonNode unit : units) {
                if (unit.path("successor").equals(own.path("unit"))) {
                    ObjectNode more = own.deepCopy();
                    told.withArray("assignments").add(more.set("unit", unit.path("code")));
                }
            }
        }
        return told;
    }

    private static void check(KafkaProbe probe, String subject, String type, JsonNode payload) {
        CloudEvent event = probe.await(subject, type);

        EventContracts.assertValid(event);
        assertThat(event.json()).isEqualTo(payload);
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(probe.about(subject)).hasSize(1);
    }

    @Test
    void loadingAgainAlsoTwiceAtOnceAddsNothing() throws Exception {
        Callable<Integer> load = loading::load;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> added : two.invokeAll(List.of(load, load))) {
                assertThat(added.get()).isZero();
            }
        }
    }

    @Test
    void everyEntryLeavesAnAuditRowThatItsHeadCloses() throws Exception {
        List<Object[]> entries = await(session -> session.createNativeQuery(
                        "select a.subject, a.seq, a.at, a.actor, a.action, a.details, a.previous_hash, a.hash, v.audit_hash"
                                + " from audit_entries a join procedure_versions v on a.subject = v.code || '/' || v.version"
                                + " where a.seq = v.audit_seq",
                        Object[].class)
                .getResultList());

        assertThat(entries).hasSize(21);
        assertThat(entries).allSatisfy(row -> {
            assertThat(row[4]).isIn("TAKE_EFFECT", "SUPERSEDE");
            assertThat(row[7]).isEqualTo(row[8]);
            assertThat(AuditTrail.link(
                            (String) row[6],
                            (String) row[0],
                            ((Number) row[1]).longValue(),
                            instant(row[2]),
                            (String) row[3],
                            (String) row[4],
                            (String) row[5]))
                    .isEqualTo(row[7]);
        });
    }

    private static java.time.Instant instant(Object at) {
        return at instanceof java.time.OffsetDateTime time ? time.toInstant() : (java.time.Instant) at;
    }

    private <T> T await(java.util.function.Function<Mutiny.Session, Uni<T>> work)
            throws ExecutionException, InterruptedException {
        return eventLoop.await(() -> unitOfWork.run(work));
    }
}
