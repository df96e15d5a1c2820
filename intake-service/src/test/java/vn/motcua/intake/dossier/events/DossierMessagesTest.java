package vn.motcua.intake.dossier.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.dossier.application.CheckingFiling;
import vn.motcua.intake.dossier.application.SubmittingDossier;
import vn.motcua.intake.dossier.application.SubmittingDossier.SubmitDossier;
import vn.motcua.intake.dossier.model.DossierEvent.DossierSubmitted;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.intake.testing.Counter;
import vn.motcua.intake.testing.TestCatalog;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Transactions;

@QuarkusTest
@WithInfrastructure("intake")
class DossierMessagesTest {

    private static final String[] TOPICS = {"intake.dossier-events", "intake.contact-events"};

    @Inject
    Transactions transactions;

    @Inject
    CheckingFiling checking;

    @Inject
    EventLoop eventLoop;

    @Inject
    SubmittingDossier submitting;

    @BeforeAll
    static void catalogue() {
        TestCatalog.publish();
    }

    @Test
    void everyEventKeepsItsContractAndItsNumbers() {
        try (KafkaProbe kafka = KafkaProbe.of(TOPICS)) {
            String wished = Counter.filed("citizen", Counter.extract());
            Counter.receive("reception", wished).then().statusCode(201);
            Counter.command("citizen")
                    .post("/intake/v1/dossiers/" + wished + "/withdrawals")
                    .then()
                    .statusCode(202);
            String withdrawn = Counter.filed();
            Counter.command("citizen")
                    .post("/intake/v1/dossiers/" + withdrawn + "/withdrawals")
                    .then()
                    .statusCode(201);
            String refused = Counter.filed();
            Counter.command("reception")
                    .body(Map.of(
                            "reason", "INVALID_DOCUMENTS", "legalGround", "Điều 22 Luật Cư trú", "explanation", "x"))
                    .post("/intake/v1/dossiers/" + refused + "/refusals")
                    .then()
                    .statusCode(201);

            kafka.await(wished, "vn.motcua.dossier.withdrawal-requested.v1");
            kafka.await(withdrawn, "vn.motcua.dossier.withdrawn.v1");
            kafka.await(refused, "vn.motcua.dossier.refused.v1");
            await().untilAsserted(() -> assertThat(kafka.events().stream()
                            .filter(event -> event.type().contains("contact"))
                            .map(CloudEvent::subject))
                    .contains(wished, withdrawn, refused));

            for (String id : List.of(wished, withdrawn, refused)) {
                List<CloudEvent> events = kafka.about(id);
                events.forEach(EventContracts::assertValid);
                assertThat(events.stream()
                                .filter(event -> event.source().equals("/intake-service"))
                                .map(CloudEvent::sequence))
                        .containsExactlyElementsOf(id.equals(wished) ? List.of(1L, 2L, 3L) : List.of(1L, 2L));
                assertThat(events.stream()
                                .filter(event -> event.source().equals("/intake-service/contacts"))
                                .map(CloudEvent::sequence))
                        .containsExactly(1L);
            }
        }
    }

    /** Whoever bills hears how many. */
    @Test
    void aReceptionTellsWhatItsFeeCounts() throws IOException {
        ObjectNode counting = TestCatalog.version(TestCatalog.EXTRACT).put("code", "9.000636");
        ((ObjectNode) counting.at("/cases/0")).set("fees", new ObjectMapper().readTree("""
                [{"name":{"vi":"Phí","en":"Fee"},"kind":"FEE","exemptGroups":[],"collectAt":"RECEPTION","refundable":true,
                  "rule":{"type":"PER_UNIT","quantity":"copies","amount":8000,"defaultQuantity":1}}]"""));
        TestCatalog.publish(counting);
        Map<String, Object> filing = Counter.extract();
        filing.put("procedureCode", "9.000636");
        filing.put("quantities", Map.of("copies", 3));
        try (KafkaProbe kafka = KafkaProbe.of("intake.dossier-events")) {
            String id = Counter.filed("citizen", filing);
            Counter.receive("reception", id).then().statusCode(201);
            kafka.await(id, "vn.motcua.dossier.received.v1");

            assertThat(kafka.about(id).stream()
                            .filter(event -> event.type().endsWith("received.v1"))
                            .map(event -> event.json().at("/quantities/copies").asInt()))
                    .containsExactly(3);
        }
    }

    @Test
    void dossierEventsCarryNothingPersonal() {
        try (KafkaProbe kafka = KafkaProbe.of("intake.dossier-events")) {
            String id = Counter.received();
            kafka.await(id, "vn.motcua.dossier.received.v1");

            assertThat(kafka.about(id)).allSatisfy(event -> assertThat(event.data() + event.headers())
                    .doesNotContainIgnoringCase("canary")
                    .doesNotContain("Nguyễn", "001099012345", "0912345678", "Hàng Bài"));
        }
    }

    @Test
    void rollbackLeavesNeitherRowNorEvent() {
        Caller caller = new Caller(UUID.randomUUID(), Set.of("applicant"));
        try (KafkaProbe kafka = KafkaProbe.of(TOPICS)) {
            assertThatThrownBy(() -> eventLoop.await(() -> checking.judge(filing())
                            .chain(judgement -> transactions.run(tx -> {
                                Decision<DossierSubmitted> filed =
                                        submitting.submit(tx, caller, new SubmitDossier(filing(), judgement, false));
                                // Last of all rows, so that it fails after everything was written.
                                return () -> filed.decide().invoke(() -> tx.write("select 1 / $1::int", 0));
                            }))))
                    .isInstanceOf(ExecutionException.class)
                    .rootCause()
                    .hasMessageContaining("division by zero");
            String next = Counter.received();
            kafka.await(next, "vn.motcua.dossier.received.v1");

            assertThat(rows("select 1 from dossiers where owner_ref = ?", caller.id()))
                    .isZero();
            assertThat(rows(
                            "select 1 from audit_entries where actor = ?",
                            caller.id().toString()))
                    .isZero();
            assertThat(kafka.events())
                    .noneMatch(event -> event.data().contains(caller.id().toString()));
        }
    }

    @Test
    void everyCommandLeavesALinkOfTheAuditChain() {
        String id = Counter.received();
        Counter.command("citizen")
                .post("/intake/v1/dossiers/" + id + "/withdrawals")
                .then()
                .statusCode(202);

        assertThat(Infrastructure.database()
                        .select(
                                "intake",
                                "select action from audit_entries where subject = ? order by seq",
                                "dossier:" + id)
                        .stream()
                        .map(row -> row.get("action")))
                .containsExactly("SubmitDossier", "ReceiveDossier", "WithdrawDossier");
    }

    private static Filing filing() {
        return new Filing(
                TestCatalog.RESIDENCE,
                null,
                Channel.ONLINE,
                TestCatalog.COMMUNE,
                null,
                new Filing.Applicant(ApplicantKind.CITIZEN, "Nguyễn Văn A", "001099012345", null, null),
                new Filing.Contact("a@example.vn", null, null),
                Map.of(),
                List.of(),
                Map.of("fullName", "Nguyễn Văn A", "newAddress", "Hà Nội"),
                List.of(
                        new Filing.SubmittedDocument("CT01", Filing.CopyKind.ELECTRONIC, "a.pdf", null, null),
                        new Filing.SubmittedDocument("CHO_O_THUE", Filing.CopyKind.ELECTRONIC, "b.pdf", null, null)),
                null);
    }

    private static int rows(String sql, Object parameter) {
        return Infrastructure.database().select("intake", sql, parameter).size();
    }
}
