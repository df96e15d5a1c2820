package vn.motcua.payment.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.motcua.kit.testing.CloudEvent;
import vn.motcua.kit.testing.EventContracts;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.KafkaProbe;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;

/** The service with a real database, broker, token keys and an HTTP gateway; catalogue, intake and workflow are played. */
@WithInfrastructure("payment")
@WithTestResource(value = Gateway.class, scope = TestResourceScope.MATCHING_RESOURCES)
public abstract class PaymentServiceTest {

    protected static final ObjectMapper JSON = new ObjectMapper();
    protected static final String UNIT = "H26.30.01";
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static boolean catalogued;

    protected static KafkaProbe kafka;

    @BeforeAll
    static void speakForTheCatalogue() {
        kafka = KafkaProbe.of("payment.fee-events", "intake.dossier-events.dlq.payment");
        if (!catalogued) {
            for (String procedure :
                    List.of("fixed", "by-copies", "by-pages", "kept", "free", "at-return", "no-fee", "two-fees")) {
                publish(procedure(procedure));
            }
            assign("cashier", UNIT, "cashier");
            assign("inspector", UNIT, "inspector");
            assign(TestTokens.subject("lead"), List.of(UNIT, "H26"), "unit-lead", "2025-07-01", null);
            assign("reception-2", "H26.30.02", "cashier");
            catalogued = true;
        }
    }

    @AfterAll
    static void fallSilent() {
        kafka.close();
    }

    /** A number no other test uses. */
    protected static String transactionNo() {
        return "14" + String.format("%06d", NUMBERS.incrementAndGet());
    }

    // What other services say

    protected static void publish(CloudEvent event) {
        kafka.publish(event);
    }

    /** A procedure of the test catalogue; its file's name is its case. */
    protected static CloudEvent procedure(String name) {
        JsonNode body = resource("/catalogue/" + name + ".json");
        String subject =
                body.path("code").textValue() + "/" + body.path("version").intValue();
        return CloudEvent.of(
                "catalog.procedure-events", "/catalog-service", "vn.motcua.procedure.published.v1", subject, 1, body);
    }

    protected static void assign(String user, String unit, String role) {
        assign(TestTokens.subject(user), unit, role, "2025-07-01", null);
    }

    /** Everything that an officer may do is taken away at once. */
    protected static void takeAway(UUID person) {
        ObjectNode officer = JSON.createObjectNode()
                .put("officerId", person.toString())
                .put("revokedAt", Instant.now().toString());
        officer.putArray("assignments");
        publish(CloudEvent.of(
                "catalog.unit-events",
                "/catalog-service",
                "vn.motcua.officer.assigned.v1",
                "officer:" + person,
                2,
                officer));
    }

    protected static void assign(UUID person, String unit, String role, String validFrom, @Nullable String validTo) {
        assign(person, List.of(unit), role, validFrom, validTo);
    }

    private static void assign(
            UUID person, List<String> units, String role, String validFrom, @Nullable String validTo) {
        ObjectNode officer = JSON.createObjectNode().put("officerId", person.toString());
        ArrayNode assignments = officer.putArray("assignments");
        for (String unit : units) {
            ObjectNode assignment = assignments.addObject();
            assignment
                    .put("unit", unit)
                    .put("validFrom", validFrom)
                    .putArray("roles")
                    .add(role);
            if (validTo != null) {
                assignment.put("validTo", validTo);
            }
        }
        publish(CloudEvent.of(
                "catalog.unit-events",
                "/catalog-service",
                "vn.motcua.officer.assigned.v1",
                "officer:" + person,
                1,
                officer));
    }

    protected static CloudEvent submitted(UUID dossier) {
        return intake("dossier.submitted.v1", dossier, 1, dossier(dossier, "fixed"));
    }

    protected static CloudEvent received(UUID dossier, String procedure) {
        return received(dossier, procedure, Map.of());
    }

    protected static CloudEvent received(UUID dossier, String procedure, Map<String, Integer> quantities) {
        ObjectNode body = dossier(dossier, procedure)
                .put("dossierCode", codeOf(dossier))
                .put("receivedAt", "2026-10-08T02:15:00Z")
                .put("dueAt", "2026-10-19T10:00:00Z")
                .put("receivedBy", TestTokens.subject("reception").toString());
        ObjectNode counts = body.putObject("quantities");
        quantities.forEach(counts::put);
        return intake("dossier.received.v1", dossier, 2, body);
    }

    protected static CloudEvent intake(String type, UUID dossier, long seq, JsonNode body) {
        return CloudEvent.of(
                "intake.dossier-events", "/intake-service", "vn.motcua." + type, dossier.toString(), seq, body);
    }

    protected static CloudEvent caseWithdrawn(UUID dossier) {
        return ofCase("case.withdrawn.v1", dossier, 1);
    }

    /** An event of a case as its minimal example tells it, about a dossier. */
    protected static CloudEvent ofCase(String type, UUID dossier, long seq) {
        ObjectNode body = EventContracts.example(type, "minimal").put("dossierId", dossier.toString());
        return CloudEvent.of(
                "workflow.case-events", "/workflow-service", "vn.motcua." + type, dossier.toString(), seq, body);
    }

    protected static String codeOf(UUID dossier) {
        return "H26.30.01-261008-" + String.format("%04d", Math.floorMod(dossier.hashCode(), 10_000));
    }

    private static ObjectNode dossier(UUID dossier, String procedure) {
        JsonNode body = resource("/catalogue/" + procedure + ".json");
        return JSON.createObjectNode()
                .put("dossierId", dossier.toString())
                .put("submittedAt", "2026-10-08T02:00:00Z")
                .put("procedureCode", body.path("code").textValue())
                .put("procedureVersion", body.path("version").intValue())
                .put("caseCode", "DEFAULT")
                .put("channel", "ONLINE")
                .put("applicantKind", "CITIZEN")
                .put("receivingUnit", UNIT)
                .put("competentUnit", UNIT)
                .put("ownerRef", TestTokens.subject("citizen").toString());
    }

    private static JsonNode resource(String path) {
        try (var file = PaymentServiceTest.class.getResourceAsStream(path)) {
            return JSON.readTree(Objects.requireNonNull(file, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // What people do

    /** A dossier of the citizen whose fee of 10,000 VND is due. */
    protected static UUID dossierWithFee() {
        return dossierWithFee("fixed");
    }

    protected static UUID dossierWithFee(String procedure) {
        UUID dossier = UUID.randomUUID();
        publish(submitted(dossier));
        publish(received(dossier, procedure));
        kafka.await(dossier.toString(), "vn.motcua.fee.raised.v1");
        return dossier;
    }

    /** A dossier of somebody, in a unit, whose fee of 10,000 VND is due. */
    protected static UUID dossierWithFee(String owner, String unit) {
        UUID dossier = UUID.randomUUID();
        String owned = TestTokens.subject(owner).toString();
        CloudEvent submitted = submitted(dossier);
        CloudEvent received = received(dossier, "fixed");
        for (CloudEvent event : List.of(submitted, received)) {
            ObjectNode body = event.json().deepCopy();
            body.put("receivingUnit", unit).put("competentUnit", unit).put("ownerRef", owned);
            publish(intake(event.type().replace("vn.motcua.", ""), dossier, event.sequence(), body));
        }
        kafka.await(dossier.toString(), "vn.motcua.fee.raised.v1");
        return dossier;
    }

    protected static Response pay(String user, UUID dossier) {
        return pay(user, dossier, UUID.randomUUID().toString());
    }

    protected static Response pay(String user, UUID dossier, @Nullable String key) {
        var request = given().auth()
                .oauth2(TestTokens.of(user))
                .contentType(ContentType.JSON)
                .body("{\"method\":\"VNPAY\"}");
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/payments/v1/dossiers/" + dossier + "/payments");
    }

    /** The reference of a new attempt of the citizen. */
    protected static String startPayment(UUID dossier) {
        return pay("citizen", dossier).then().statusCode(201).extract().path("reference");
    }

    protected static Response get(String user, String path, Object... parameters) {
        return given().auth().oauth2(TestTokens.of(user)).get(path, parameters);
    }

    protected static String feeState(UUID dossier) {
        return get("citizen", "/payments/v1/dossiers/{id}/fees", dossier)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].state");
    }

    protected static void paymentIs(String reference, String state) {
        get("citizen", "/payments/v1/payments/{id}", idOf(reference))
                .then()
                .statusCode(200)
                .body("state", equalTo(state));
    }

    /** The attempt behind a gateway's reference. */
    protected static UUID idOf(String reference) {
        return UUID.fromString(reference.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    // What the gateway says

    /** Announces and answers RspCode. */
    protected static String announce(String reference, long amount, String transactionNo, String code) {
        return ipn(Gateway.announcement(reference, amount, transactionNo, code));
    }

    protected static String ipn(String query) {
        return given().urlEncodingEnabled(false)
                .get("/payments/v1/gateways/vnpay/ipn?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("RspCode");
    }

    // What the database holds

    /** Lets all of them come to the bill of a dossier while somebody else has it, and then lets them go on, one after the other. */
    protected static void queued(UUID dossier, List<Callable<?>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size());
                Connection holder = Infrastructure.database().connect("payment")) {
            holder.setAutoCommit(false);
            try (PreparedStatement lock =
                    holder.prepareStatement("select 1 from bills where dossier_id = ? for update")) {
                lock.setObject(1, dossier);
                lock.execute();
            }
            List<Future<?>> waiting = new ArrayList<>();
            calls.forEach(call -> waiting.add(threads.submit(call)));
            await().until(() -> select("""
                    select 1 as one from pg_stat_activity where datname = 'payment' and wait_event_type = 'Lock'
                    """).size() == calls.size());
            holder.commit();
            for (Future<?> call : waiting) {
                call.get();
            }
        }
    }

    protected static List<Map<String, @Nullable Object>> select(String sql, Object... parameters) {
        return Infrastructure.database().select("payment", sql, parameters);
    }

    /** Balance of an account for one dossier. */
    protected static long balance(UUID dossier, String account) {
        return (Long) Objects.requireNonNull(select(
                        "select coalesce(sum(amount), 0)::bigint as balance from ledger_entries where dossier_id = ? and account = ?",
                        dossier,
                        account)
                .getFirst()
                .get("balance"));
    }
}
