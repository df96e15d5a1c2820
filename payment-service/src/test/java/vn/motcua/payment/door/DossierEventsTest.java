package vn.motcua.payment.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.payment.testing.PaymentServiceTest;

@QuarkusTest
class DossierEventsTest extends PaymentServiceTest {

    @ParameterizedTest
    @CsvSource({
        "fixed, 0, 0, 10000",
        "by-copies, 3, 0, 24000",
        "by-pages, 1, 10, 12000",
        "by-pages, 2, 500, 400000",
        "kept, 0, 0, 100000"
    })
    void raisesWhatThePinnedVersionSays(String procedure, int copies, int pages, long amount) {
        UUID dossier = UUID.randomUUID();

        publish(submitted(dossier));
        publish(received(dossier, procedure, Map.of("copies", copies, "pages", pages)));

        var raised = kafka.await(dossier.toString(), "vn.motcua.fee.raised.v1");
        assertThat(raised.json().path("amount").longValue()).isEqualTo(amount);
        assertThat(raised.json().path("dossierCode").textValue()).isEqualTo(codeOf(dossier));
        assertThat(raised.sequence()).isEqualTo(1);
    }

    static List<JsonNode> vectors() throws IOException {
        return List.of(JSON.readValue(new File("../kit/fee-rules/src/test/resources/vectors.json"), JsonNode[].class));
    }

    /** The vectors of the fee rules, through the bill: from the event of the catalogue and that of intake to our own. */
    @ParameterizedTest
    @MethodSource("vectors")
    void billsWhatWasWorkedOutByHand(JsonNode vector) throws IOException {
        UUID dossier = UUID.randomUUID();
        String code = vector.path("procedure").textValue();
        ObjectNode procedure = (ObjectNode)
                JSON.readTree(new File("../catalog-service/src/main/resources/sample-catalogue/procedures/" + code
                        + (vector.has("version") ? "-v" + vector.path("version").intValue() : "") + ".json"));
        // A version of its own, so that no other test publishes another one under its number.
        int version = 90;
        publish(CloudEvent.of(
                "catalog.procedure-events",
                "/catalog-service",
                "vn.motcua.procedure.published.v1",
                code + "/" + version,
                1,
                procedure.put("version", version)));
        ObjectNode body = received(dossier, "fixed").json().deepCopy();
        body.put("procedureCode", code)
                .put("procedureVersion", version)
                .put("caseCode", vector.path("case").asText("DEFAULT"))
                .put("channel", vector.path("channel").textValue())
                .put("competentUnit", vector.path("unit").asText(UNIT));
        body.set("quantities", vector.has("quantities") ? vector.path("quantities") : JSON.createObjectNode());
        body.set("groups", vector.has("groups") ? vector.path("groups") : JSON.createArrayNode());

        publish(submitted(dossier));
        publish(intake("dossier.received.v1", dossier, 2, body));

        if (vector.has("refused")) {
            await().untilAsserted(() -> assertThat(
                            select("select reason from parked_events where subject = ?", dossier.toString()))
                    .containsExactly(Map.of("reason", "POISON")));
        } else {
            await().untilAsserted(() -> assertThat(select(
                            "select amount from fees where dossier_id = ? and collect_at = 'RECEPTION' and state <> 'EXPECTED'",
                            dossier))
                    .containsExactly(Map.of("amount", vector.path("reception").longValue())));
            assertThat(select("select amount from fees where dossier_id = ? and collect_at = 'RETURN'", dossier))
                    .isEqualTo(
                            vector.has("return")
                                    ? List.of(Map.of(
                                            "amount", vector.path("return").longValue()))
                                    : List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({"by-copies, FREE", "free, EXEMPT_GROUP"})
    void tellsThatNothingIsDueWhereSomebodyWaits(String procedure, String reason) {
        UUID dossier = UUID.randomUUID();

        publish(submitted(dossier));
        publish(received(dossier, procedure));

        var exempted = kafka.await(dossier.toString(), "vn.motcua.fee.exempted.v1");
        assertThat(exempted.json().path("reason").textValue()).isEqualTo(reason);
        assertThat(feeState(dossier)).isEqualTo("EXEMPTED");
        assertRefused(dossier, 409, "nothing-to-pay");
    }

    @Test
    void aDossierThatDoesNotSayHowManyPagesStandsAside() {
        UUID dossier = UUID.randomUUID();

        publish(submitted(dossier));
        awaitState(dossier, "EXPECTED");
        publish(received(dossier, "by-pages", Map.of("copies", 2)));

        await().untilAsserted(() -> assertThat(
                        select("select reason from parked_events where subject = ?", dossier.toString()))
                .containsExactly(Map.of("reason", "POISON")));
        awaitState(dossier, "EXPECTED");
        assertThat(kafka.about(dossier.toString()))
                .extracting(CloudEvent::topic)
                .doesNotContain("payment.fee-events");
    }

    @ParameterizedTest
    @CsvSource({"at-return", "no-fee"})
    void saysNothingWhereNobodyWaits(String procedure) {
        UUID dossier = UUID.randomUUID();
        publish(submitted(dossier));
        publish(received(dossier, procedure));
        awaitState(dossier, "NOT_DUE");

        assertThat(kafka.about(dossier.toString())).isEmpty();
        get("citizen", "/payments/v1/dossiers/{id}/fees", dossier)
                .then()
                .statusCode(200)
                .body("items", empty());
        assertRefused(dossier, 409, "nothing-to-pay");
    }

    @Test
    void knowsTheOwnerBeforeTheFee() {
        UUID dossier = UUID.randomUUID();
        publish(submitted(dossier));
        awaitState(dossier, "EXPECTED");

        get("citizen", "/payments/v1/dossiers/{id}/fees", dossier)
                .then()
                .statusCode(200)
                .body("items", empty());
        assertRefused(dossier, 409, "fee-not-raised-yet");
    }

    @Test
    void duplicatesAndAnEarlyEventMakeOneFee() {
        UUID dossier = UUID.randomUUID();
        CloudEvent received = received(dossier, "fixed");

        publish(received);
        publish(submitted(dossier));
        publish(received);
        publish(submitted(dossier));
        publish(received.withHeader("ce_id", UUID.randomUUID().toString()));
        kafka.await(dossier.toString(), "vn.motcua.fee.raised.v1");

        dossierWithFee();
        assertThat(kafka.about(dossier.toString())).hasSize(1);
        assertThat(select("select event_seq from bills where dossier_id = ?", dossier))
                .containsExactly(Map.of("event_seq", 1L));
    }

    @Test
    void waitsForAVersionThatComesLater() {
        UUID dossier = UUID.randomUUID();
        String code = "9.9" + String.format("%05d", Math.floorMod(dossier.hashCode(), 100_000));
        CloudEvent template = procedure("fixed");
        ObjectNode body = ((ObjectNode) template.json()).put("code", code);
        CloudEvent received = received(dossier, "fixed");

        publish(submitted(dossier));
        publish(received.withData(
                ((ObjectNode) received.json()).put("procedureCode", code).toString()));
        awaitState(dossier, "EXPECTED");
        publish(CloudEvent.of(template.topic(), template.source(), template.type(), code + "/1", 1, body));

        kafka.await(dossier.toString(), "vn.motcua.fee.raised.v1");
    }

    @Test
    void raisesNothingForADossierThatEndedBeforeReception() {
        UUID refused = UUID.randomUUID();
        publish(submitted(refused));
        publish(intake("dossier.refused.v1", refused, 2, dossierOnly(refused)));
        UUID withdrawn = UUID.randomUUID();
        publish(submitted(withdrawn));
        publish(intake("dossier.withdrawn.v1", withdrawn, 2, dossierOnly(withdrawn)));

        awaitState(refused, "NOT_DUE");
        awaitState(withdrawn, "NOT_DUE");
    }

    @Test
    void aWithdrawalThatOvertakesTheReceptionKeepsTheFeeFromBeingRaised() {
        UUID dossier = UUID.randomUUID();
        publish(caseWithdrawn(dossier));
        awaitState(dossier, "NOT_DUE");

        publish(submitted(dossier));
        publish(received(dossier, "fixed"));

        await().until(() ->
                get("citizen", "/payments/v1/dossiers/{id}/fees", dossier).statusCode() == 200);
        awaitState(dossier, "NOT_DUE");
        assertThat(kafka.about(dossier.toString())).isEmpty();
    }

    @Test
    void aBrokenEventParksItsDossierOnly() {
        UUID broken = UUID.randomUUID();
        publish(submitted(broken));
        publish(received(broken, "fixed").withData("{\"dossierId\":\"" + broken + "\",\"procedureVersion\":\"one\"}"));

        dossierWithFee();

        await().untilAsserted(() -> assertThat(
                        select("select reason from parked_events where subject = ?", broken.toString()))
                .containsExactly(Map.of("reason", "POISON")));
    }

    @Test
    void readsTheExamplesOfTheContracts() {
        UUID dossier = UUID.randomUUID();
        String id = dossier.toString();
        publish(EventContracts.event("procedure.published.v1", "full", "1.004222/1", 1));
        publish(EventContracts.event("officer.assigned.v1", "full", "officer:" + UUID.randomUUID(), 1));
        publish(EventContracts.event("dossier.submitted.v1", "full", id, 1));
        publish(EventContracts.event("dossier.received.v1", "full", id, 2));
        kafka.await(id, "vn.motcua.fee.raised.v1");

        publish(EventContracts.event("case.withdrawn.v1", "full", id, 1));

        kafka.await(id, "vn.motcua.fee.cancelled.v1");
    }

    @Test
    void keepsTheContractsOfWhatItPublishes() {
        UUID paidTwice = dossierWithFee();
        announce(startPayment(paidTwice), 1_000, transactionNo(), "00");
        String first = startPayment(paidTwice);
        String second = startPayment(paidTwice);
        announce(first, 10_000, transactionNo(), "00");
        announce(second, 10_000, transactionNo(), "00");
        publish(caseWithdrawn(paidTwice));
        assertThat(kafka.await(paidTwice.toString(), "vn.motcua.fee.refunded.v1", 2))
                .extracting(event -> event.json().path("reason").textValue())
                .containsExactlyInAnyOrder("DUPLICATE", "WITHDRAWN");
        UUID cancelled = dossierWithFee();
        publish(caseWithdrawn(cancelled));
        kafka.await(cancelled.toString(), "vn.motcua.fee.cancelled.v1");
        UUID free = UUID.randomUUID();
        publish(submitted(free));
        publish(received(free, "free"));
        kafka.await(free.toString(), "vn.motcua.fee.exempted.v1");

        kafka.events().stream()
                .filter(event -> event.topic().equals("payment.fee-events"))
                .forEach(EventContracts::assertValid);
        assertThat(kafka.events().stream().map(CloudEvent::type))
                .containsAll(EventContracts.types().stream()
                        .filter(type -> EventContracts.topic(type).equals("payment.fee-events"))
                        .toList());
    }

    @Test
    void chainsEveryDeed() {
        UUID dossier = dossierWithFee();
        announce(startPayment(dossier), 10_000, transactionNo(), "00");
        publish(caseWithdrawn(dossier));
        kafka.await(dossier.toString(), "vn.motcua.fee.refunded.v1");

        String hash = "";
        var links = select(
                "select seq, at, actor, action, details, previous_hash, hash from audit_entries where subject = ? order by seq",
                "fee:" + dossier);
        assertThat(links.stream().map(link -> link.get("action")))
                .containsExactly("RaiseFee", "RecordCapture", "WithdrawFee", "ConfirmRefund");
        for (var link : links) {
            assertThat(link).containsEntry("previous_hash", hash);
            hash = AuditTrail.link(
                    hash,
                    "fee:" + dossier,
                    ((Number) link.get("seq")).longValue(),
                    ((java.sql.Timestamp) link.get("at")).toInstant(),
                    (String) link.get("actor"),
                    (String) link.get("action"),
                    (String) link.get("details"));
            assertThat(link).containsEntry("hash", hash);
        }
        assertThat(select("select audit_hash from bills where dossier_id = ?", dossier))
                .containsExactly(Map.of("audit_hash", hash));
    }

    private static ObjectNode dossierOnly(UUID dossier) {
        return JSON.createObjectNode().put("dossierId", dossier.toString());
    }

    private static void awaitState(UUID dossier, String state) {
        await().untilAsserted(() -> assertThat(
                        select("select state from fees where dossier_id = ? and collect_at = 'RECEPTION'", dossier))
                .containsExactly(Map.of("state", state)));
    }

    private static void assertRefused(UUID dossier, int status, String slug) {
        pay("citizen", dossier)
                .then()
                .statusCode(status)
                .body("type", org.hamcrest.Matchers.equalTo("urn:motcua:problem:" + slug));
    }
}
